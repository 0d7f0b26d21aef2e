/** What is left of a name that is too long, in letters of one byte; a checksum follows. */
const nameLength = 90;

/** The same where a letter may have three bytes: with a checksum and an extension it fits into 255. */
const partLength = 60;

/** Lower-case ASCII letters, digits and hyphens; what has no such form gets a stable stand-in. */
export function urlSafe(text: string): string {
  const plain = spellPlainly(text);
  return isReadable(text) ? plain : `${plain.slice(0, nameLength)}-${checksum(text)}`.replace(/^-/, '');
}

/** Whether people can read in the URL-safe form what was written; else it is only a stand-in. */
export function isReadable(text: string): boolean {
  const plain = spellPlainly(text);
  return plain.length > 0 && isMostlyKept(text, plain);
}

function spellPlainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A name in another script would become empty, or the same as its neighbour's. */
function isMostlyKept(text: string, plain: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return plain.replaceAll('-', '').length >= letters / 2 && plain.length <= 100;
}

/** An article's key inside another one, which S3 allows 1,024 bytes and file systems mostly 255 in a part. */
export function shorten(key: string): string {
  const parts = key.split('/').map((part) => cut(part, 200));
  return cut(parts.join('/'), 900);
}

function cut(text: string, limitBytes: number): string {
  if (new TextEncoder().encode(text).length <= limitBytes) return text;
  return `${text.slice(0, partLength).toWellFormed()}-${checksum(text)}`;
}

/** FNV-1a, 32 bits: enough to keep the few such names of one folder apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
