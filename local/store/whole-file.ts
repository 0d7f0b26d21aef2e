import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, isNoFile } from './file-failure.ts';
import { partSuffix } from './folder-keys.ts';

/** Writes a file so that nobody ever sees a part of it: beside its place first, then renamed. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `.${randomUUID()}${partSuffix}`);
  try {
    await writePart(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(ignoreNoFolder);
    throw isClash(error) ? clashError(file, error) : error;
  }
}

/** Deletes a file and the folders that it leaves empty, below the root; false where there was none. */
export async function removeFile(root: string, file: string): Promise<boolean> {
  try {
    await unlink(file);
  } catch (error) {
    if (isNoFile(error) || (await isFolder(file))) return false;
    throw error;
  }
  await pruneEmptyFolders(root, dirname(file));
  return true;
}

/** Linux says EISDIR when a folder is unlinked, macOS the same EPERM as for a protected file. */
async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

/** Tries again where somebody prunes the folder between its making and the writing: it can only lose so often. */
async function writePart(part: string, bytes: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await mkdir(dirname(part), { recursive: true });
    try {
      await writeFile(part, bytes);
      return;
    } catch (error) {
      if (!hasCode(error, 'ENOENT') || attempt === 10) throw error;
    }
  }
}

async function pruneEmptyFolders(root: string, folder: string): Promise<void> {
  if (folder === root || !folder.startsWith(root)) return;
  try {
    await rmdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) return;
    throw error;
  }
  await pruneEmptyFolders(root, dirname(folder));
}

/** A folder stands where the file should be, or a file where one of its folders should be. */
function isClash(error: unknown): boolean {
  return hasCode(error, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY');
}

function clashError(file: string, cause: unknown): Error {
  const reason = 'a folder has its name, or a file has the name of one of its folders';
  return new Error(`file "${file}" cannot be written: ${reason}; expected both names to differ`, { cause });
}

function ignoreNoFolder(error: unknown): void {
  if (!isNoFile(error)) throw error;
}
