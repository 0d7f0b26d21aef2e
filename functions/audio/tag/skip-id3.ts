/** Where the ID3v2 tags end that begin at `start`, at the end of the bytes at the latest. Size: 4 × 7 bits; 10 bytes of header and, with flag 0x10, 10 of footer come on top. */
export function skipId3v2(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isId3v2(bytes, end)) {
    const [flags = 0, ...sizes] = bytes.subarray(end + 5, end + 10);
    const size = sizes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    end += 10 + size + ((flags & 0x10) === 0 ? 0 : 10);
  }
  return Math.min(end, bytes.length);
}

/** Whether an ID3v2 tag begins here. */
export function isId3v2(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x49 && bytes[start + 1] === 0x44 && bytes[start + 2] === 0x33;
}
