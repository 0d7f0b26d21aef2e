import { segment } from './segment.ts';
import { splitSentences } from './split-sentences.ts';

/** How a text is measured and how much of it may stand together. */
export type Limit = { readonly units: number; readonly measure: (text: string) => number };

type Splitter = (text: string, language: string) => string[];

/** The borders, best first; each splitter's pieces joined are its input. */
const splitters: readonly Splitter[] = [
  splitSentences,
  (text) => text.split(/(?<=[,;:，、；：—–…]\s*)(?=[^\s,;:，、；：—–…])/u),
  (text) => text.split(/(?<=\s)(?=\S)/u),
  (text, language) => segment(text, 'word', language),
  (text, language) => segment(text, 'grapheme', language),
  // One letter under thousands of combining marks: the limit is the service's, so it wins.
  (text) => Array.from(text),
];

/**
 * Cuts a paragraph into as few parts as the limit allows, at the best borders there are: sentence, clause, word, grapheme.
 * The parts joined are the paragraph, but for white space at the cuts; parts of one paragraph are of about one length.
 */
export function splitText(text: string, language: string, limit: Limit): string[] {
  if (limit.measure(text) <= limit.units) return [text];
  return cutText(text, language, limit)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Cuts as `splitText` does, and keeps the white space: the parts joined are the text. */
export function cutText(text: string, language: string, limit: Limit): string[] {
  return packEvenly(splitSmall(text, language, { limit, level: 0 }), limit);
}

/** Pieces that each fit, cut no finer than needed. */
function splitSmall(text: string, language: string, at: { limit: Limit; level: number }): string[] {
  if (at.limit.measure(text) <= at.limit.units) return [text];
  const splitter = splitters[at.level];
  if (splitter === undefined) return [text];
  return splitter(text, language).flatMap((piece) =>
    splitSmall(piece, language, { limit: at.limit, level: at.level + 1 }),
  );
}

/** Fills parts to the limit, then lowers it as far as their number stays the same: no last part of three words. */
function packEvenly(pieces: readonly string[], limit: Limit): string[] {
  const measured = pieces.map((text) => ({ text, units: limit.measure(text) }));
  const total = measured.reduce((sum, piece) => sum + piece.units, 0);
  const fullest = pack(measured, limit.units);
  for (let units = Math.ceil(total / fullest.length); units < limit.units; units = Math.ceil(units * 1.05)) {
    const parts = pack(measured, units);
    if (parts.length === fullest.length) return parts;
  }
  return fullest;
}

function pack(pieces: readonly { text: string; units: number }[], units: number): string[] {
  const parts: string[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.units > room) {
      parts.push([]);
      room = units;
    }
    parts.at(-1)?.push(piece.text);
    room -= piece.units;
  }
  return parts.map((part) => part.join(''));
}
