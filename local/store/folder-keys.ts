import { join, sep } from 'node:path';

/** Ends the names of files that are not yet whole: they are no objects. */
export const partSuffix = '.bucketcast-part';

/**
 * The file that holds an object.
 * @throws TypeError where the key names no file inside the folder
 */
export function fileOf(folder: string, key: string): string {
  const parts = key.split('/');
  if (!parts.every(isFileName)) {
    throw new TypeError(
      `key ${JSON.stringify(key)} names no file of folder "${folder}"; expected parts between single slashes, ` +
        `none of them empty, "." or "..", without NUL (on Windows: or backslash), not ending in "${partSuffix}"`,
    );
  }
  return join(folder, ...parts);
}

/** The order in which S3 lists: by the keys' UTF-8 bytes (JavaScript's own is by UTF-16 units). */
export function compareKeys(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function isFileName(part: string): boolean {
  if (part === '' || part === '.' || part === '..') return false;
  // On Windows a backslash would climb out of the folder as a slash does; elsewhere it is a letter.
  return !(sep === '\\' && part.includes('\\')) && !part.includes('\0') && !part.endsWith(partSuffix);
}
