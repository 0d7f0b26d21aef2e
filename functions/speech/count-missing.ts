import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Chunk, type Script, voiceOf } from '../script/script.ts';
import { hashSpeech } from './hash-speech.ts';

/** What speaking a script would send and bill. */
export type Missing = { readonly characters: number; readonly requests: number };

/** A book of ten thousand paragraphs is looked through in a few seconds. */
const looksAtOnce = 32;

/** Counts what the studio does not keep yet, each sentence said twice once. */
export async function countMissing(script: Script, studio: Store): Promise<Missing> {
  const hashOf = (chunk: Chunk) => hashSpeech({ voice: voiceOf(script, chunk), ssml: chunk.ssml });
  const distinct = new Map(script.chunks.map((chunk) => [hashOf(chunk), chunk]));
  const waiting = distinct.entries();
  let missing = { characters: 0, requests: 0 };
  async function look(): Promise<void> {
    for (const [hash, { billedCharacters }] of waiting) {
      if ((await studio.describe(studioKeys.speech(hash))) !== undefined) continue;
      missing = { characters: missing.characters + billedCharacters, requests: missing.requests + 1 };
    }
  }
  await Promise.all(Array.from({ length: looksAtOnce }, look));
  return missing;
}
