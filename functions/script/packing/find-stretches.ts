import { addSize, type Bordered, emptySize, type Size, shareOf } from './border.ts';
import { hashStart, toHash } from './fnv-1a.ts';
import { hashWords } from './hash-requests.ts';
import type { Group } from './pack-anew.ts';

/** Neighbouring pieces of a run that were one request before, or that were none. */
export type Stretch = { readonly group: Group; readonly isKept: boolean };

/** Shorter passages may well stand in a work twice; they are taken for kept only where the one before them was. */
const leastLength = 200;

/** The requests of an earlier script in the runs of a work, each of one voice, wherever they stand now, and what is between them. */
export function findStretches(
  runs: readonly (readonly Bordered[])[],
  former: readonly number[],
): readonly (readonly Stretch[])[] {
  const places = new Map(former.map((hash, place) => [hash, place]));
  let expected = 0;
  return runs.map((pieces) => {
    const stretches: Stretch[] = [];
    let freeStart = 0;
    for (let start = 0; start < pieces.length; ) {
      const found = findKept(pieces, start, { former, places, expected });
      if (found === undefined) {
        start += 1;
        continue;
      }
      stretches.push(...freeStretch(pieces, freeStart, start));
      stretches.push({ group: pieces.slice(start, found.end), isKept: true });
      expected = found.place + 1;
      start = found.end;
      freeStart = found.end;
    }
    return [...stretches, ...freeStretch(pieces, freeStart, pieces.length)];
  });
}

function freeStretch(pieces: readonly Bordered[], start: number, end: number): readonly Stretch[] {
  return end > start ? [{ group: pieces.slice(start, end), isKept: false }] : [];
}

type Sought = {
  readonly former: readonly number[];
  readonly places: ReadonlyMap<number, number>;
  readonly expected: number;
};
type Found = { readonly end: number; readonly place: number };

/** The earlier request that begins here: the one that came next then, else the longest. */
function findKept(pieces: readonly Bordered[], start: number, sought: Sought): Found | undefined {
  let longest: Found | undefined;
  for (const { end, hash, characters } of readOn(pieces, start)) {
    if (hash === sought.former[sought.expected]) return { end, place: sought.expected };
    const place = characters < leastLength ? undefined : sought.places.get(hash);
    if (place !== undefined) longest = { end, place };
  }
  return longest;
}

/** What one request from `start` on could say: one piece, two, and so on. */
function* readOn(pieces: readonly Bordered[], start: number) {
  let size: Size = emptySize;
  let value = hashStart;
  for (let end = start; end < pieces.length; end += 1) {
    const piece = pieces[end];
    if (piece === undefined) return;
    size = addSize(size, piece, end === start);
    if (shareOf(size) > 1 && end > start) return;
    value = hashWords(value, piece.piece.text);
    yield { end: end + 1, hash: toHash(value), characters: size.characters };
  }
}
