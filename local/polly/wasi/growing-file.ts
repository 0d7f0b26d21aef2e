/** A file in memory that is written at any place and grows as needed. */
export type GrowingFile = { bytes: Uint8Array; length: number };

/** An empty file. */
export function makeFile(): GrowingFile {
  return { bytes: new Uint8Array(4096), length: 0 };
}

/** Puts bytes at a place, over what is there. */
export function writeAt(file: GrowingFile, position: number, bytes: Uint8Array): void {
  const end = position + bytes.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, file.bytes.length * 2));
    larger.set(file.bytes.subarray(0, file.length));
    file.bytes = larger;
  }
  file.bytes.set(bytes, position);
  file.length = Math.max(file.length, end);
}

/** At most `count` bytes from a place on; none behind the end. */
export function readAt(file: GrowingFile, position: number, count: number): Uint8Array {
  return file.bytes.subarray(position, Math.max(position, Math.min(position + count, file.length)));
}

/** The whole content. */
export function contentOf(file: GrowingFile): Uint8Array {
  return file.bytes.slice(0, file.length);
}
