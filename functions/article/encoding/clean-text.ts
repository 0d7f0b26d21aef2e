// Soft hyphen, zero-width space, word joiner, byte order mark, the mark of an undecodable byte, and controls that are
// no white space. The zero-width joiners stay: emoji, Persian and Hindi are written with them.
const invisible = /[\u00AD\u200B\u2060\uFEFF\uFFFD]|(?!\s)\p{Cc}/gu;

/** Text without characters that are neither seen nor spoken, composed and well-formed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(invisible, '').normalize('NFC');
}

/** Text on one line: every run of white space is one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Says whether there is anything in a text that a voice can say. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
