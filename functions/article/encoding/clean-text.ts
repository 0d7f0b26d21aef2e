// Soft hyphen, zero-width space, word joiner, byte order mark, the mark of an undecodable byte, and controls that are
// no white space. Embeddings and overrides of the direction make "txt.exe" look like "exe.txt". The zero-width joiners stay: emoji,
// Persian and Hindi are written with them; so do the marks and isolates that Arabic and Hebrew need.
const invisible = /[\u00AD\u200B\u202A-\u202E\u2060\uFEFF\uFFFD]|(?!\s)\p{Cc}/gu;

const isolates = /[\u2066-\u2069]/g;

/** Text without characters that are neither seen nor spoken, composed and well-formed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(invisible, '').normalize('NFC');
}

/** The same on one line, for titles and names, which stand among other words: an isolate that is not closed would turn those around too. */
export function cleanLine(text: string): string {
  const line = collapseSpace(cleanText(text));
  return isClosed(line) ? line : line.replaceAll(isolates, '');
}

/** Text on one line: every run of white space is one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Says whether there is anything in a text that a voice can say. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether each isolate is closed, and nothing else is. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(isolates)) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
