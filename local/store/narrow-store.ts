import type { Store } from '../../functions/cloud/store.ts';
import { showSources } from '../../functions/episode/keys.ts';
import { compareKeys } from './folder-keys.ts';

/**
 * A bucket that shows only these objects of another, and what describes their shows.
 * It lists by looking for each, so that a huge folder around them is never walked. It cannot be written to.
 */
export function narrowStore(store: Store, keys: readonly string[]): Store {
  const shown = [...new Set([...keys, ...keys.flatMap(settingsOf)])].sort(compareKeys);
  const isThere = async (key: string) => (await store.describe(key)) !== undefined;
  return {
    read: async (key) => (shown.includes(key) ? await store.read(key) : undefined),
    describe: async (key) => (shown.includes(key) ? await store.describe(key) : undefined),
    keep: refuse,
    keepStream: refuse,
    renew: refuse,
    remove: refuse,
    list: async (prefix) => {
      const matching = shown.filter((key) => key.startsWith(prefix));
      const there = await Promise.all(matching.map(isThere));
      return matching.filter((_, index) => there[index]);
    },
  };
}

function settingsOf(articleKey: string): readonly string[] {
  const { settings, lexicon, intro, outro, covers } = showSources(articleKey);
  return [settings, lexicon, intro, outro, ...covers];
}

async function refuse(key: string): Promise<never> {
  throw new Error(`object "${key}" was to be written to a bucket of chosen articles; expected only reading`);
}
