import { createHash } from 'node:crypto';
import { convertMp3 } from '../audio/convert/convert-mp3.ts';
import type { Mp3 } from '../audio/convert/open-mp3.ts';

/** An intro and an outro of two shows. */
const mostConverted = 4;

/** The last MP3s that were converted, by the digest of what they were: a process narrates many articles of one show. */
const converted = new Map<string, Uint8Array>();

/** Bare frames of our kind out of an MP3 of another, which is not decoded again where it was just now. */
export function convertOnce(mp3: Mp3): Uint8Array {
  const digest = createHash('sha256').update(mp3.bytes).digest('hex');
  const frames = converted.get(digest) ?? convertMp3(mp3);
  converted.delete(digest);
  converted.set(digest, frames);
  const [oldest] = converted.keys();
  if (oldest !== undefined && converted.size > mostConverted) converted.delete(oldest);
  return frames;
}
