import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../functions/cloud/store.ts';
import { readArticleKey } from '../../functions/episode/keys.ts';

/** What is watched, and who is told. */
export type WatchOptions = {
  readonly folder: string;
  /** The folder's articles: what this store does not list is not watched. */
  readonly articles: Store;
  /** Whether the system is asked to watch the folders in it too. Default true. */
  readonly recursive?: boolean;
  /** Told of each object that appeared, changed or went. */
  readonly onChange: (key: string) => void;
  /** A file that is still being written is told of once it held still for so long. Default 200. */
  readonly settleMilliseconds?: number;
  /** How often to look without being called, for what the file system does not tell. Default 2000. */
  readonly lookMilliseconds?: number;
};

type Watch = Required<WatchOptions> & {
  /** What each object was like when it was last told of. */
  readonly known: Map<string, string>;
  /** What each object was like at the last look, where that has not been told of yet. */
  readonly unsettled: Map<string, string>;
};

const gone = 'gone';

/**
 * Watches a folder of articles from its present state on. The file system's own events only say when to look:
 * they differ by system, miss files of new folders, and call one save by an editor a removal and a creation.
 */
export async function watchArticles(options: WatchOptions): Promise<{ close(): Promise<void> }> {
  const watched: Watch = {
    recursive: true,
    settleMilliseconds: 200,
    lookMilliseconds: 2000,
    ...options,
    known: new Map(),
    unsettled: new Map(),
  };
  for (const [key, state] of (await look(watched)) ?? []) watched.known.set(key, state);
  return beginLooking(watched);
}

function beginLooking(watched: Watch): { close(): Promise<void> } {
  let isClosed = false;
  let isCalled = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const plan = () => {
    const isSoon = isCalled || watched.unsettled.size > 0;
    clearTimeout(timer);
    if (!isClosed)
      timer = setTimeout(lookAgain, isSoon ? watched.settleMilliseconds : watched.lookMilliseconds);
  };
  const lookAgain = () => {
    isCalled = false;
    looking = looking.then(() => compare(watched)).then(plan);
  };
  const watcher = listenToSystem(watched, () => {
    // Only the first call plans a look: a file that is written without a pause must not put it off for ever.
    if (!isCalled) {
      isCalled = true;
      plan();
    }
  });
  plan();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      watcher?.close();
      await looking;
    },
  };
}

/** Not every system can watch a folder, and each allows only so many: then looking now and then has to do. */
function listenToSystem({ folder, recursive }: Watch, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive }, onEvent);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

/** Tells of each object that is not as it was known, once two looks found it the same. */
async function compare({ known, unsettled, ...watched }: Watch): Promise<void> {
  const found = await look(watched);
  if (found === undefined) return;
  for (const key of new Set([...known.keys(), ...found.keys(), ...unsettled.keys()])) {
    const state = found.get(key) ?? gone;
    const isSettled = unsettled.get(key) === state;
    unsettled.delete(key);
    if (state === (known.get(key) ?? gone)) continue;
    if (isSettled) tell({ known, key, state, onChange: watched.onChange });
    else unsettled.set(key, state);
  }
}

function tell({
  known,
  key,
  state,
  onChange,
}: Pick<Watch, 'known' | 'onChange'> & { key: string; state: string }) {
  if (state === gone) known.delete(key);
  else known.set(key, state);
  onChange(key);
}

/** The state of every object that matters, or nothing where the folder itself is away: that withdraws no show. */
async function look({ folder, articles }: Pick<Watch, 'folder' | 'articles'>) {
  if ((await describe(folder)) === undefined) return undefined;
  // A folder may go while it is listed: the next look will know.
  const listed = await articles.list('').catch(() => undefined);
  const keys = listed?.filter((key) => readArticleKey(key).kind !== 'ignored');
  if (keys === undefined) return undefined;
  const states = await Promise.all(keys.map((key) => describe(join(folder, key))));
  return new Map(keys.map((key, index) => [key, states[index] ?? gone] as const));
}

async function describe(path: string): Promise<string | undefined> {
  const status = await stat(path, { bigint: true }).catch(() => undefined);
  return status && [status.ino, status.size, status.mtimeNs].join(' ');
}
