import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Remembers the ETags of files, so that a big one is not read again while nothing changed. */
export interface ContentHashes {
  /** The ETag of a file whose state is known. */
  of(file: string, stats: BigIntStats): Promise<string>;
  /** The ETag of bytes that were just read from a file. */
  remember(file: string, bytes: Uint8Array, stats: BigIntStats): string;
}

type Known = { readonly state: string; readonly etag: string };

/** Some file systems count time in steps of two seconds (FAT): inside one step a change may leave no trace. */
const restlessNanoseconds = 2_000_000_000n;

/** An empty memory of ETags. */
export function createContentHashes(): ContentHashes {
  const known = new Map<string, Known>();
  function remember(file: string, bytes: Uint8Array, stats: BigIntStats): string {
    const etag = etagOf(bytes);
    if (isAtRest(stats)) known.set(file, { state: stateOf(stats), etag });
    else known.delete(file);
    return etag;
  }
  return {
    remember,
    async of(file, stats) {
      const found = known.get(file);
      if (found?.state === stateOf(stats)) return found.etag;
      return remember(file, await readFile(file), stats);
    },
  };
}

/** The strong validator of some bytes: the same wherever and whenever they are the same. */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
}

function stateOf(stats: BigIntStats): string {
  return `${stats.ino}-${stats.size}-${stats.mtimeNs}`;
}

function isAtRest(stats: BigIntStats): boolean {
  return BigInt(Date.now()) * 1_000_000n - stats.mtimeNs > restlessNanoseconds;
}
