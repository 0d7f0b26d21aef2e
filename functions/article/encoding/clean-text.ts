// Soft hyphen, grapheme joiner, Mongolian vowel separator, zero-width space, word joiner, invisible operators, byte order mark, the mark of an
// undecodable byte, and controls that are no white space. Embeddings and overrides of the direction make "txt.exe" look like "exe.txt"; the marks
// and isolates that Arabic and Hebrew need stay.
const invisible = /\u034F|[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD]|(?!\s)\p{Cc}/gu;

// Words of these scripts, and emoji, are written with zero-width joiners and non-joiners; elsewhere these are left over from typesetting.
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]+/gu;

const isolates = /[\u2066-\u2069]/g;

/** Text without characters that are neither seen nor spoken, composed and well-formed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(invisible, '').replaceAll(strayJoiner, '').normalize('NFC');
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
