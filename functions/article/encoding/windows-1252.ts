// What Windows-1252 has at 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt (five bytes stand for
// nothing). Several releases of Node decode these as control characters (nodejs/node#56542), so the table is kept here.
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const bytesAtOnce = 8192;

/** Decodes Windows-1252, of which ISO-8859-1 and ASCII are parts. */
export function readWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + bytesAtOnce)));
  }
  return pieces
    .join('')
    .replace(/[\u0080-\u009F]/g, (byte) => punctuation[byte.charCodeAt(0) - 0x80] ?? byte);
}
