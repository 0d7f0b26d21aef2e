import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { partSuffix } from '../store/folder-keys.ts';

/** What lies at an address of the site. */
export type Found =
  | { readonly kind: 'file'; readonly key: string; readonly path: string }
  /** A folder that was addressed without its slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

const nothing = { kind: 'nothing' } as const;

/** Finds the file of an address's path, still percent-encoded; a folder stands for its index.html. */
export async function findFile(folder: string, pathname: string): Promise<Found> {
  const parts = readParts(pathname);
  if (parts === undefined) return nothing;
  const isFolder = parts.at(-1) === '';
  const key = [...parts.slice(0, -1), isFolder ? 'index.html' : parts.at(-1)].join('/');
  const path = await pathWithin(folder, key);
  const status = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || status === undefined) return nothing;
  if (status.isFile()) return { kind: 'file', key, path };
  return status.isDirectory() && !isFolder ? { kind: 'folder' } : nothing;
}

/** The decoded parts of a path, or nothing where one of them could lead elsewhere. */
function readParts(pathname: string): readonly string[] | undefined {
  if (!pathname.startsWith('/')) return undefined;
  try {
    const parts = pathname.slice(1).split('/').map(decodeURIComponent);
    const isPlain = parts.every(
      (part, index) => isPlainName(part) || (part === '' && index === parts.length - 1),
    );
    return isPlain ? parts : undefined;
  } catch {
    return undefined; // A percent sign that encodes nothing.
  }
}

/** No hidden or unfinished files, no way up, no separator that the decoding made. */
function isPlainName(part: string): boolean {
  // A file system ends a name at a NUL.
  if (part === '' || part.startsWith('.') || part.endsWith(partSuffix)) return false;
  return !/[/\\\0]/.test(part);
}

/** The file's real place, unless there is none or a link leads out of the folder. */
async function pathWithin(folder: string, key: string): Promise<string | undefined> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, key))]);
    return path.startsWith(`${root}${sep}`) ? path : undefined;
  } catch {
    return undefined;
  }
}
