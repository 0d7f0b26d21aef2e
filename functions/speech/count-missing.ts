import type { Store } from '../cloud/store.ts';
import type { Script } from '../script/script.ts';
import { keysOf, listMissing } from './list-missing.ts';

/** What speaking a script would send and bill. */
export type Missing = { readonly characters: number; readonly requests: number };

/** A book of ten thousand paragraphs is looked through in a few seconds. */
const looksAtOnce = 32;

/** Counts what the studio does not keep yet, each sentence said twice once. */
export async function countMissing(script: Script, studio: Store): Promise<Missing> {
  const keysOfChunks = script.chunks.map((chunk) => ({ chunk, keys: keysOf(script, chunk) }));
  const distinct = new Map(keysOfChunks.map(({ chunk, keys }) => [keys[0], { chunk, keys }]));
  const waiting = distinct.values();
  let missing = { characters: 0, requests: 0 };
  async function look(): Promise<void> {
    for (const { chunk, keys } of waiting) {
      const requests = (await listMissing(keys, studio)).length;
      const characters = requests * chunk.billedCharacters;
      missing = {
        characters: missing.characters + characters,
        requests: missing.requests + requests,
      };
    }
  }
  await Promise.all(Array.from({ length: looksAtOnce }, look));
  return missing;
}
