import { addSize, type Bordered, compareBorders, emptySize, shareOf, sizeOf } from './border.ts';
import { cutSections } from './cut-sections.ts';

/** A request's worth of pieces, one behind the other. */
export type Group = readonly Bordered[];

/**
 * A request ends at the best border between this share of its limits and all of them, so that it is 0.94 full on average.
 * A wider window would send more requests, a narrower one find the same borders less often after an edit.
 */
export const leastShare = 0.88;

/** So few requests are packed from their start: each section would end in one that is half full. */
const shortRun = 9;

/** Pieces of one voice as requests, of which nothing was spoken before. */
export function packAnew(pieces: readonly Bordered[]): readonly Group[] {
  return shareOf(sizeOf(pieces)) < shortRun ? packSection(pieces) : cutSections(pieces).flatMap(packSection);
}

/** The least requests that pieces of one voice come to: where they are few, as many as there are if nothing was spoken before. */
export function leastRequests(pieces: readonly Bordered[]): number {
  const share = shareOf(sizeOf(pieces));
  return share < shortRun ? packSection(pieces).length : share;
}

/** Requests one after the other, each as full as its best border makes it. */
export function packSection(pieces: readonly Bordered[]): readonly Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = chooseEnd(pieces, start);
    groups.push(pieces.slice(start, end));
    start = end;
  }
  return groups;
}

/** The best border in the window; the last one that fits where there is none, or where all the rest fits. */
function chooseEnd(pieces: readonly Bordered[], start: number): number {
  const shares = fill(pieces, start);
  const end = start + shares.length;
  const window = shares.flatMap((share, index) => (share < leastShare ? [] : [start + index + 1]));
  if (end === pieces.length || window.length === 0) return end;
  return window.reduce((best, other) => (compareBorders(pieces[other], pieces[best]) <= 0 ? other : best));
}

/** How full a request from `start` on is with one piece, with two, and so on, as long as it is not too much. */
function fill(pieces: readonly Bordered[], start: number): readonly number[] {
  const shares: number[] = [];
  let sum = emptySize;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    sum = addSize(sum, piece, index === start);
    const share = shareOf(sum);
    if (share > 1 && index > start) break;
    shares.push(share);
  }
  return shares;
}
