// With fewer line breaks than this, chance decides.
const leastBreaks = 3;

// Editors break a little before the width where a long word would not fit.
const tolerance = 0.9;

/**
 * Says whether lines were broken to fit a width: then at most breaks the next word would not have fitted in.
 * Verses, addresses and whole paragraphs break earlier.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const width = Math.max(0, ...lines.slice(0, 10_000).map((line) => line.length));
  const breaks = lines.slice(0, -1).flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    return line.trim() === '' || next.trim() === '' ? [] : [{ line, next: next.trim() }];
  });
  const forced = breaks.filter(
    ({ line, next }) => line.length + 1 + firstWord(next).length > width * tolerance,
  );
  return breaks.length >= leastBreaks && forced.length > breaks.length / 2;
}

/** The words of a text, to know which of them are written without a hyphen. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu));
}

/** Joins the lines of a paragraph; a word that was broken at a line's end is made whole if it stands so among `words`. */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  const trimmed = lines.map((line) => line.trim());
  return trimmed.map((line, index) => endLine(line, { next: trimmed[index + 1], words })).join('');
}

type Following = { readonly next: string | undefined; readonly words: ReadonlySet<string> };

/** A line with what stands between it and the next one in running text. */
function endLine(line: string, { next, words }: Following): string {
  if (next === undefined || line === '' || isUnspaced(line, next)) return line;
  const start = /\p{L}{1,40}(?=-$)/u.exec(line.slice(-41))?.[0];
  const rest = /^\p{Ll}{1,40}/u.exec(next)?.[0];
  if (start === undefined || rest === undefined) return `${line} `;
  return words.has((start + rest).toLowerCase()) ? line.slice(0, -1) : line;
}

/** Chinese and Japanese are written without spaces. */
function isUnspaced(before: string, after: string): boolean {
  const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
  return script.test(before.slice(-1)) && script.test(after.slice(0, 1));
}

function firstWord(line: string): string {
  return line.split(/\s/, 1)[0] ?? '';
}
