import { isId3v2, skipId3v2 } from '../tag/skip-id3.ts';
import { withoutEndTags } from '../tag/without-end-tags.ts';
import { concatenate } from './concatenate.ts';
import { Mp3Error } from './mp3-error.ts';
import { frameBytes, isFrame, sideInfoEnd } from './mp3-frame.ts';

/**
 * The bare frames of an MP3: what stands around them (ID3v2, ID3v1, APE, an Info frame) is left out, because a tag or Info frame
 * in the middle of a recording makes players lose a frame or show a wrong length. Polly itself sometimes answers
 * with several such streams one behind the other, each with a tag of its own.
 * @throws Mp3Error where a byte is not part of a whole MPEG-2 layer III frame of 24 kHz, 48 kbit/s, mono
 */
export function readFrames(bytes: Uint8Array): Uint8Array {
  const body = withoutEndTags(bytes);
  const streams: Uint8Array[] = [];
  for (let offset = 0; offset < body.length; ) {
    const start = skipInfoFrame(body, skipId3v2(body, offset));
    offset = findEnd(body, start);
    streams.push(body.subarray(start, offset));
  }
  const [first, ...rest] = streams;
  if (first === undefined) throw new Mp3Error(0, 'no audio; expected at least one MP3 frame');
  return rest.length === 0 ? first : concatenate(streams);
}

/** The end of a run of whole frames, which is the end of the bytes or another tag. */
function findEnd(bytes: Uint8Array, start: number): number {
  let offset = start;
  while (isFrame(bytes, offset)) offset += frameBytes;
  if (offset === start) throw new Mp3Error(start, 'no audio; expected at least one MP3 frame');
  if (offset < bytes.length && !isId3v2(bytes, offset)) {
    throw new Mp3Error(offset, 'no whole MP3 frame (MPEG-2 layer III, 24 kHz, 48 kbit/s, mono)');
  }
  // main_data_begin: a first frame that reaches back into the one before it would be cut off from its bits.
  if (bytes[start + 4] !== 0)
    throw new Mp3Error(start + 4, 'the first frame needs bits of a frame before it');
  return offset;
}

function skipInfoFrame(bytes: Uint8Array, start: number): number {
  const name = String.fromCharCode(...bytes.subarray(start + sideInfoEnd, start + sideInfoEnd + 4));
  return isFrame(bytes, start) && (name === 'Info' || name === 'Xing') ? start + frameBytes : start;
}
