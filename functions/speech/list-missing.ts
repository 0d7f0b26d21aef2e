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

/** Those of them that the studio does not have, each of which is a request. */
export async function listMissing(keys: readonly string[], studio: Store): Promise<readonly string[]> {
  const found = await Promise.all(keys.map(async (key) => ({ key, object: await studio.describe(key) })));
  return found.flatMap(({ key, object }) => (object === undefined ? [key] : []));
}
