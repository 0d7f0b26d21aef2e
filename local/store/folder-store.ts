import { open, stat, utimes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import type { Condition, Description, Pieces, Store, StoredObject } from '../../functions/cloud/store.ts';
import { type ContentHashes, createContentHashes, createEtag, etagOf } from './content-hash.ts';
import { isNoFile } from './file-failure.ts';
import { fileOf } from './folder-keys.ts';
import { createKeyLock } from './key-lock.ts';
import { listFiles } from './list-files.ts';
import { removeFile, writePart } from './whole-file.ts';

/** What a folder store tells while it works. */
export type FolderStoreOptions = {
  /** Called after each object that was kept or removed through this store. */
  readonly onChange?: (key: string, change: 'kept' | 'removed') => void;
};

type Place = { readonly root: string; readonly hashes: ContentHashes };

/** Shared by all stores of this process, so that two over one folder keep each other's conditions. */
const runAlone = createKeyLock();

/**
 * A folder that behaves like a bucket: a file is an object, its path the key. Conditions hold among the stores
 * of one process. Unlike S3 a folder cannot hold both `a` and `a/b`: keeping the second of them is an error.
 */
export function createFolderStore(folder: string, options: FolderStoreOptions = {}): Store {
  const place: Place = { root: resolve(folder), hashes: createContentHashes() };
  return {
    read: async (key) => await readObject(place, fileOf(place.root, key)),
    describe: async (key) => await describeObject(place, fileOf(place.root, key)),
    list: async (prefix) => await listFiles(place.root, prefix),
    keep: async (key, bytes, condition) => {
      const file = fileOf(place.root, key);
      const etag = await runAlone(file, () => keepObject(place, file, { key, bytes, condition }));
      options.onChange?.(key, 'kept');
      return etag;
    },
    keepStream: async (key, pieces) => {
      const etag = await keepPieces(place, fileOf(place.root, key), pieces);
      options.onChange?.(key, 'kept');
      return etag;
    },
    renew: async (key) => await renewObject(fileOf(place.root, key)),
    remove: async (key) => {
      const file = fileOf(place.root, key);
      const wasThere = await runAlone(file, () => removeFile(place.root, file));
      if (wasThere) options.onChange?.(key, 'removed');
    },
  };
}

async function readObject(place: Place, file: string): Promise<StoredObject | undefined> {
  try {
    await using handle = await open(file);
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return undefined;
    // The length of what was read, not of what was there a moment ago: an editor may be writing.
    const bytes = new Uint8Array(await handle.readFile());
    const etag = place.hashes.remember(file, bytes, stats);
    return { bytes, etag, size: bytes.length, modified: stats.mtime.toISOString() };
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

async function describeObject(place: Place, file: string): Promise<Description | undefined> {
  try {
    const stats = await stat(file, { bigint: true });
    if (!stats.isFile()) return undefined;
    const etag = await place.hashes.of(file, stats);
    return { etag, size: Number(stats.size), modified: stats.mtime.toISOString() };
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

type Writing = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly condition: Condition | undefined;
};

async function keepObject(place: Place, file: string, writing: Writing): Promise<string> {
  const { key, bytes, condition } = writing;
  if (condition !== undefined) {
    const current = await describeObject(place, file);
    if (!holds(condition, current)) throw new ConflictError(key);
  }
  await using part = await writePart(place.root, file, [bytes]);
  await part.move();
  return etagOf(bytes);
}

function holds(condition: Condition, current: Description | undefined): boolean {
  return condition === 'absent' ? current === undefined : current?.etag === condition.etag;
}

/** Others may write the object while the pieces come: only its last moment has to be its own. */
async function keepPieces(place: Place, file: string, pieces: Pieces): Promise<string> {
  const etag = createEtag();
  await using part = await writePart(place.root, file, addEach(pieces, etag.add));
  await runAlone(file, part.move);
  return etag.finish();
}

async function* addEach(pieces: Pieces, add: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    add(piece);
    yield piece;
  }
}

/** A folder expires nothing, but shows as a bucket does when an object was last of use. */
async function renewObject(file: string): Promise<void> {
  try {
    const now = new Date();
    if ((await stat(file)).isFile()) await utimes(file, now, now);
  } catch (error) {
    if (!isNoFile(error)) throw error;
  }
}
