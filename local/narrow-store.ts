import type { Store } from '../functions/cloud/store.ts';

const settingsFiles = ['show.yaml', 'cover.jpg', 'cover.jpeg', 'cover.png'];

/**
 * A bucket that shows only these objects of another, and the settings and covers of their shows.
 * It lists by looking for each, so that a huge folder around them is never walked. It cannot be written to.
 */
export function narrowStore(store: Store, keys: readonly string[]): Store {
  const shown = [...new Set([...keys, ...keys.flatMap(settingsOf)])].sort(byBytes);
  const isThere = async (key: string) => (await store.describe(key)) !== undefined;
  return {
    read: async (key) => (shown.includes(key) ? await store.read(key) : undefined),
    describe: async (key) => (shown.includes(key) ? await store.describe(key) : undefined),
    keep: refuse,
    remove: refuse,
    list: async (prefix) => {
      const matching = shown.filter((key) => key.startsWith(prefix));
      const there = await Promise.all(matching.map(isThere));
      return matching.filter((_, index) => there[index]);
    },
  };
}

/** Settings lie in a show's top folder, which is the first part of its articles' keys. */
function settingsOf(key: string): readonly string[] {
  const folder = key.includes('/') ? `${key.split('/')[0]}/` : '';
  return settingsFiles.map((file) => `${folder}${file}`);
}

function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

async function refuse(key: string): Promise<never> {
  throw new Error(`object "${key}" was to be written to a bucket of chosen articles; expected only reading`);
}
