import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';

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
  function remember(file: string, etag: string, stats: BigIntStats): string {
    if (isAtRest(stats)) known.set(file, { state: stateOf(stats), etag });
    else known.delete(file);
    return etag;
  }
  return {
    remember: (file, bytes, stats) => remember(file, etagOf(bytes), stats),
    async of(file, stats) {
      const found = known.get(file);
      if (found?.state === stateOf(stats)) return found.etag;
      return remember(file, await etagOfFile(file), stats);
    },
  };
}

/** The strong validator of some bytes: the same wherever and whenever they are the same. */
export function etagOf(bytes: Uint8Array): string {
  const etag = createEtag();
  etag.add(bytes);
  return etag.finish();
}

/** The strong validator of bytes that come one after another. */
export function createEtag() {
  const hash = createHash('sha256');
  return {
    add: (bytes: Uint8Array): void => void hash.update(bytes),
    finish: (): string => `"${hash.digest('hex').slice(0, 32)}"`,
  };
}

/** A recording may be larger than what is sensible to hold in memory. */
async function etagOfFile(file: string): Promise<string> {
  const etag = createEtag();
  await using handle = await open(file);
  for await (const bytes of handle.createReadStream({ autoClose: false })) etag.add(bytes);
  return etag.finish();
}

function stateOf(stats: BigIntStats): string {
  return `${stats.ino}-${stats.size}-${stats.mtimeNs}`;
}

function isAtRest(stats: BigIntStats): boolean {
  return BigInt(Date.now()) * 1_000_000n - stats.mtimeNs > restlessNanoseconds;
}
