import { Mp3Error } from '../audio/mp3-error.ts';
import { readFrames } from '../audio/read-frames.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Chunk, Voice } from '../script/script.ts';
import { checkAudio } from './check-audio.ts';
import { hashSpeech } from './hash-speech.ts';
import type { Polly } from './polly.ts';
import { SpeechError } from './speech-error.ts';

/** What speaking needs from the world. */
export type SpeechEdges = { readonly studio: Store; readonly polly: Polly; readonly patience: Patience };

/**
 * Together these wait about a minute on average. The SDK's own three attempts within 2.4 s are too few where several
 * functions share eight requests a second.
 */
const pacing = {
  attempts: 10,
  firstDelaySeconds: 0.4,
  longestDelaySeconds: 20,
  mayHelp: (error: unknown) => error instanceof SpeechError,
} as const;

/** One chunk's bare frames, and what Polly billed for them; 0 when they had been kept from an earlier run. */
export type SpokenChunk = { readonly frames: Uint8Array; readonly billedCharacters: number };

/** Speaks a chunk, or takes it from the studio, where every verified chunk is kept before anything else happens to it. */
export async function speakChunk(chunk: Chunk, voice: Voice, edges: SpeechEdges): Promise<SpokenChunk> {
  const request = { voice, ssml: chunk.ssml };
  const key = studioKeys.speech(hashSpeech(request));
  const kept = await readKept(key, edges.studio);
  if (kept !== undefined) return { frames: kept, billedCharacters: 0 };
  let billedCharacters = 0;
  const frames = await retry(
    async () => {
      const audio = await edges.polly.synthesize(request);
      billedCharacters += audio.billedCharacters;
      return checkAudio(chunk, audio);
    },
    { ...pacing, patience: edges.patience },
  );
  await edges.studio.keep(key, frames);
  return { frames, billedCharacters };
}

/** A kept object that is no whole MP3 any more is spoken again. */
async function readKept(key: string, studio: Store): Promise<Uint8Array | undefined> {
  const object = await studio.read(key);
  if (object === undefined) return undefined;
  try {
    return readFrames(object.bytes);
  } catch (error) {
    if (error instanceof Mp3Error) return undefined;
    throw error;
  }
}
