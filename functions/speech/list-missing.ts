import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Chunk, type Script, voiceOf } from '../script/script.ts';
import { hashSpeech } from './hash-speech.ts';

/** Where the studio has what a chunk takes: its sound, and the times of its words where the script wants them. */
export function keysOf(script: Script, chunk: Chunk): readonly string[] {
  const hash = hashSpeech({ voice: voiceOf(script, chunk), ssml: chunk.ssml });
  const sound = studioKeys.speech(hash);
  return script.timing === 'words' ? [sound, studioKeys.marks(hash)] : [sound];
}

/**
 * Those of a chunk's keys that the studio does not have, each of which is a request. Marks that are older than the sound are of a former
 * one, which the sound itself would tell for certain: sound that was renewed alone makes them count once too often, never too seldom.
 */
export async function listMissing(keys: readonly string[], studio: Store): Promise<readonly string[]> {
  const found = await Promise.all(keys.map(async (key) => (await studio.describe(key))?.modified));
  const [soundSince] = found;
  return keys.filter((_, index) => {
    const since = found[index];
    return since === undefined || soundSince === undefined || since < soundSince;
  });
}
