import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pieces } from '../../functions/cloud/store.ts';
import { hasCode, isNoFile } from './file-failure.ts';
import { partSuffix } from './folder-keys.ts';

/** Bytes that lie beside the place of their file: nobody sees them yet. They go away unless they were moved. */
export interface PartFile extends AsyncDisposable {
  /** Makes them the file, in one step. */
  move(): Promise<void>;
}

/** Writes bytes beside the place of a file below the root, so that nobody ever sees a part of it. */
export async function writePart(root: string, file: string, pieces: Pieces): Promise<PartFile> {
  const path = join(dirname(file), `.${randomUUID()}${partSuffix}`);
  await using handle = await openPart(path, file);
  try {
    await handle.writeFile(pieces);
  } catch (error) {
    await removeFile(root, path);
    throw error;
  }
  return {
    move: () => movePart(path, file),
    // After a move there is nothing to remove.
    [Symbol.asyncDispose]: async () => void (await removeFile(root, path)),
  };
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

/** Tries again where somebody prunes the folder between its making and the opening: it can only lose so often. */
async function openPart(path: string, file: string): Promise<FileHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(dirname(path), { recursive: true });
      return await open(path, 'wx');
    } catch (error) {
      if (!hasCode(error, 'ENOENT') || attempt === 10) throw explainClash(file, error);
    }
  }
}

async function movePart(path: string, file: string): Promise<void> {
  try {
    await rename(path, file);
  } catch (error) {
    throw explainClash(file, error);
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

/** A folder may stand where the file should be, or a file where one of its folders should be. */
function explainClash(file: string, cause: unknown): unknown {
  if (!hasCode(cause, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY')) return cause;
  const reason = 'a folder has its name, or a file has the name of one of its folders';
  return new Error(`file "${file}" cannot be written: ${reason}; expected both names to differ`, { cause });
}
