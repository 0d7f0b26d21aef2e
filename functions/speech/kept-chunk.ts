import { concatenate } from '../audio/frames/concatenate.ts';
import { Mp3Error } from '../audio/frames/mp3-error.ts';
import { frameBytes, secondsOf } from '../audio/frames/mp3-frame.ts';
import { readFrames } from '../audio/frames/read-frames.ts';
import { readLoudnessTag, writeLoudnessTag } from '../audio/loudness/loudness-tag.ts';
import type { Loudness } from '../audio/loudness/measure-loudness.ts';
import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Chunk, Voice } from '../script/script.ts';
import { hashSpeech } from './hash-speech.ts';

/** A chunk's bare frames, and how loud they are. */
export type MeasuredSound = { readonly frames: Uint8Array; readonly loudness: Loudness };

/** The same as the studio has it, and since when; former releases kept it without its loudness. */
export type KeptChunk = {
  readonly frames: Uint8Array;
  readonly loudness: Loudness | undefined;
  readonly modified: string;
};

/** What is kept of a chunk: an MP3 that any player plays, and in front of it what took long to find out. */
export function writeKept({ frames, loudness }: MeasuredSound): Uint8Array {
  return concatenate([writeLoudnessTag(loudness), frames]);
}

/** What the studio has of a chunk; `undefined` where that is nothing, or no whole MP3 any more. */
export async function readKept(
  chunk: Chunk,
  voice: Voice,
  { studio }: { readonly studio: Store },
): Promise<KeptChunk | undefined> {
  const object = await studio.read(keptKey(chunk, voice));
  if (object === undefined) return undefined;
  try {
    const { bytes, modified } = object;
    const kept = { frames: readFrames(bytes), loudness: readLoudnessTag(bytes), modified };
    return isWhole(kept) ? kept : undefined;
  } catch (error) {
    if (error instanceof Mp3Error) return undefined;
    throw error;
  }
}

/** Where an MP3 has lost its end behind a whole frame, only its measurements tell: one a tenth of a second, and of what is left of the last. */
function isWhole({ frames, loudness }: KeptChunk): boolean {
  const tenths = 10 * secondsOf(frames.length / frameBytes);
  return loudness === undefined || loudness.powers.length === Math.ceil(tenths - 1e-6);
}

/** Where the studio has a chunk. */
export function keptKey({ ssml }: Chunk, voice: Voice): string {
  return studioKeys.speech(hashSpeech({ voice, ssml }));
}
