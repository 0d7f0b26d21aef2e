import { addSize, type Bordered, emptySize, type Size, shareOf, sizeOf } from './border.ts';
import { hashStart, toHash } from './fnv-1a.ts';
import { hashWords } from './hash-requests.ts';

/** A request's worth of pieces, one behind the other. */
export type Group = readonly Bordered[];

/** Cuts pieces into requests. */
type Pack = (pieces: readonly Bordered[]) => readonly Group[];

/** Shorter passages may well stand in a work twice; they are taken for kept only where the one before them was. */
const leastLength = 200;

/**
 * Over so many times as many requests as full ones would be, an often edited work's emptiest ones are packed anew:
 * 1.15 times the least possible, of which Polly would take 3,000 characters each and the project fills 2,950.
 */
const mostRequests = 1.13;

/** That many requests are spoken anew at most to save one. */
const widestStretch = 8;

/**
 * Cuts a long work as it was cut before: what an earlier script said in one request is one again, wherever it stands now,
 * and only what is between such requests is packed anew. `undefined` where nothing of it is left,
 * or too little to be worth it.
 */
export function keepRequests(
  pieces: readonly Bordered[],
  former: readonly number[],
  pack: Pack,
): readonly Group[] | undefined {
  const stretches = findStretches(pieces, former);
  if (stretches.every(({ isKept }) => !isKept)) return undefined;
  const groups = stretches.flatMap(({ isKept, group }) =>
    isKept || shareOf(sizeOf(group)) <= 1 ? [group] : pack(group),
  );
  const isUnchanged = stretches.every(({ isKept }) => isKept);
  const least = shareOf(sizeOf(pieces));
  return isUnchanged ? groups : thinOut(groups, Math.max(mostRequests * least, Math.ceil(least) + 1), pack);
}

type Stretch = { readonly group: Group; readonly isKept: boolean };

function findStretches(pieces: readonly Bordered[], former: readonly number[]): readonly Stretch[] {
  const places = new Map(former.map((hash, place) => [hash, place]));
  const stretches: Stretch[] = [];
  let expected = 0;
  let freeStart = 0;
  const closeFree = (end: number) => {
    if (end > freeStart) stretches.push({ group: pieces.slice(freeStart, end), isKept: false });
  };
  for (let start = 0; start < pieces.length; ) {
    const found = findKept(pieces, start, { former, places, expected });
    if (found === undefined) {
      start += 1;
      continue;
    }
    closeFree(start);
    stretches.push({ group: pieces.slice(start, found.end), isKept: true });
    expected = found.place + 1;
    start = found.end;
    freeStart = found.end;
  }
  closeFree(pieces.length);
  return stretches;
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

/** Packs the emptiest neighbours anew as long as there are too many requests; `undefined` where that does not help. */
function thinOut(groups: readonly Group[], most: number, pack: Pack): readonly Group[] | undefined {
  let thinned: readonly Group[] | undefined = groups;
  while (thinned !== undefined && thinned.length > most) thinned = saveOne(thinned, pack);
  return thinned;
}

function saveOne(groups: readonly Group[], pack: Pack): readonly Group[] | undefined {
  const shares = groups.map((group) => shareOf(sizeOf(group)));
  for (let width = 2; width <= Math.min(widestStretch, groups.length); width += 1) {
    const sums = shares.slice(width - 1).map((_, at) => addUp(shares.slice(at, at + width)));
    const at = sums.indexOf(Math.min(...sums));
    const packed = pack(groups.slice(at, at + width).flat());
    if (packed.length < width) return groups.toSpliced(at, width, ...packed);
  }
  return undefined;
}

function addUp(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
}
