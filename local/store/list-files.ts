import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isNoFile } from './file-failure.ts';
import { compareKeys, fileOf, partSuffix } from './folder-keys.ts';

/**
 * The keys of all files below a folder that begin with the prefix, in S3's order. A link counts as the file it
 * leads to; a link to a folder is not followed, since it may lead in a circle.
 */
export async function listFiles(root: string, prefix: string): Promise<readonly string[]> {
  const slash = prefix.lastIndexOf('/');
  const base = slash < 0 ? '' : prefix.slice(0, slash);
  const folder = base === '' ? root : fileOf(root, base);
  const keys = await listFolder(folder, base === '' ? '' : `${base}/`);
  return keys.filter((key) => key.startsWith(prefix)).toSorted(compareKeys);
}

async function listFolder(folder: string, prefix: string): Promise<readonly string[]> {
  const lists: (readonly string[])[] = [];
  for (const entry of await readFolder(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) lists.push(await listFolder(path, `${prefix}${entry.name}/`));
    else if (await isObject(entry, path)) lists.push([`${prefix}${entry.name}`]);
  }
  return lists.flat();
}

/** A folder that is not there, or goes while others are read, has no files. */
async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isNoFile(error)) return [];
    throw error;
  }
}

async function isObject(entry: Dirent, path: string): Promise<boolean> {
  if (entry.name.endsWith(partSuffix)) return false;
  return entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)));
}

async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    // A link to nowhere is no object; ELOOP is a link in a circle.
    if (isNoFile(error) || hasCode(error, 'ELOOP')) return false;
    throw error;
  }
}
