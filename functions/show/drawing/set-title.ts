import { findLetter, type Letter, type Point } from './letters.ts';

/** The room for a title, in pixels. */
export type Room = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Letters of this weight stand a little closer than in running text: in thousandths of their size. */
const tracking = -18;

/** From one line to the next, and a capital's height, in parts of the letters' size. */
const [lineHeight, capitalHeight] = [1.1, 0.727];

/** Between two words, in parts of the letters' size. */
const space = 0.24;

/** Sizes in parts of the room's width: of few words, below which a word is broken, and the least that a telephone's list shows. */
const sizes = { most: 0.215, breaking: 0.12, least: 0.06, step: 0.96 } as const;

/** Letters that stay together, and how far they reach in thousandths of their size. */
type Word = { readonly letters: readonly Letter[]; readonly width: number };

type Line = readonly Word[];

/**
 * A title as outlines in its room, as large as it can be; `undefined` where a letter has no outline, or where there is none at all.
 * Long words are broken rather than set small, and what is too long even for the least size ends in an ellipsis.
 */
export function setTitle(title: string, room: Room): readonly (readonly Point[])[] | undefined {
  const words = readWords(title);
  if (words === undefined || words.length === 0) return undefined;
  let size = room.width * sizes.most;
  for (; size > room.width * sizes.least; size *= sizes.step) {
    const width = room.width / size;
    const isSmall = size < room.width * sizes.breaking;
    const pieces = isSmall ? words.flatMap((word) => breakWord(word, width)) : words;
    const lines = wrap(pieces, width);
    const isWhole = lines.every((line) => widthOf(line) <= width);
    if (isWhole && lines.length <= mostLines(room, size)) return place(balance(pieces, lines), room, size);
  }
  const pieces = words.flatMap((word) => breakWord(word, room.width / size));
  return place(shorten(wrap(pieces, room.width / size), mostLines(room, size)), room, size);
}

/** Pictographs are left out, since the cover is a picture already. */
function readWords(title: string): readonly Word[] | undefined {
  const letters = [...title.normalize('NFC').trim()].map((letter) => ({
    outline: /\s/u.test(letter) ? ('space' as const) : findLetter(letter),
    isPictograph: /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{200d}|\u{fe0f}/u.test(letter),
  }));
  const kept = letters.filter(({ outline, isPictograph }) => outline !== undefined || !isPictograph);
  const words: Letter[][] = [[]];
  for (const { outline } of kept) {
    if (outline === undefined) return undefined;
    if (outline === 'space') words.push([]);
    else words.at(-1)?.push(outline);
  }
  return words.filter((word) => word.length > 0).map(makeWord);
}

function makeWord(letters: readonly Letter[]): Word {
  return { letters, width: letters.reduce((sum, { width }) => sum + width + tracking, -tracking) / 1000 };
}

/** As many words a line as there is width for, and at least one. */
function wrap(words: readonly Word[], width: number): readonly Line[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf([...last, word]) <= width) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

function widthOf(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, (line.length - 1) * space);
}

/** The same number of lines, none of them much longer than the others. */
function balance(words: readonly Word[], lines: readonly Line[]): readonly Line[] {
  let best = lines;
  for (let width = Math.max(...lines.map(widthOf)) * 0.98; ; width *= 0.98) {
    const narrower = wrap(words, width);
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line) > width)) return best;
    best = narrower;
  }
}

function mostLines({ height }: Room, size: number): number {
  return Math.max(1, Math.floor((height / size - capitalHeight) / lineHeight) + 1);
}

/** A word in pieces of this width, each but the last with a hyphen. */
function breakWord(word: Word, width: number): readonly Word[] {
  const hyphen = findLetter('-');
  if (word.width <= width || hyphen === undefined) return [word];
  const pieces: Letter[][] = [[]];
  for (const letter of word.letters) {
    const last = pieces.at(-1) ?? [];
    if (last.length === 0 || makeWord([...last, letter, hyphen]).width <= width) last.push(letter);
    else pieces.push([letter]);
  }
  return pieces.map((letters, index) => makeWord(index < pieces.length - 1 ? [...letters, hyphen] : letters));
}

/** Leaves lines out, and of the last one a few letters, for which the ellipsis stands. */
function shorten(lines: readonly Line[], most: number): readonly Line[] {
  const ellipsis = findLetter('…');
  const last = lines[most - 1];
  const word = last?.at(-1);
  if (lines.length <= most || ellipsis === undefined || last === undefined || word === undefined)
    return lines;
  const left = word.letters.slice(0, Math.max(1, word.letters.length - 2));
  return [...lines.slice(0, most - 1), [...last.slice(0, -1), makeWord([...left, ellipsis])]];
}

/** Lines from the top of the room, flush left, in pixels. */
function place(lines: readonly Line[], { left, top }: Room, size: number): readonly (readonly Point[])[] {
  return lines.flatMap((line, index) => {
    const base = top + (capitalHeight + index * lineHeight) * size;
    let x = left;
    return line.flatMap(({ letters, width }) => {
      const start = x;
      x += (width + space) * size;
      return placeWord(letters, { start, base, size });
    });
  });
}

function placeWord(
  letters: readonly Letter[],
  { start, base, size }: { readonly start: number; readonly base: number; readonly size: number },
): readonly (readonly Point[])[] {
  let x = start;
  return letters.flatMap(({ lines, width }) => {
    const from = x;
    x += ((width + tracking) / 1000) * size;
    return lines.map((line) =>
      line.map(([px, py]): Point => [from + (px / 1000) * size, base - (py / 1000) * size]),
    );
  });
}
