import { cutSaying, cutSentences, type Saying } from '../cut-pieces.ts';
import { billedCharactersLimit } from '../write-ssml.ts';
import { addSize, type Bordered, compareBorders, emptySize, findBorders, shareOf, sizeOf } from './border.ts';
import { cutSections } from './cut-sections.ts';
import { type Group, keepRequests } from './keep-requests.ts';

/**
 * A request ends at the best border between this share of its limits and all of them, so that it is 0.94 full on average.
 * A wider window would send more requests, a narrower one find the same borders less often after an edit.
 */
const leastShare = 0.88;

/** Longer paragraphs are cut at their sentences, because one could reach over the whole window without a border. */
const longParagraph = Math.floor((1 - leastShare) * billedCharactersLimit);

/**
 * Groups a long work's sayings into nearly full requests: those of an earlier script as far as their words are still the same, so that
 * an edit is spoken with its own request alone. Without one, where a request ends depends on the words around it: behind a paragraph that
 * was put in or taken out the old borders are found again, at the next section at the latest.
 */
export function packSayings(
  sayings: readonly Saying[],
  former: readonly number[] = [],
): readonly (readonly Saying[])[] {
  const pieces = sayings.flatMap((saying) =>
    saying.characters > longParagraph ? cutSentences(saying) : cutSaying(saying),
  );
  const groups = splitByVoice(pieces).flatMap((run) => {
    const borders = findBorders(run);
    return keepRequests(borders, former, packSection) ?? packAnew(borders);
  });
  return groups.map((group) => group.map(({ piece }) => piece));
}

/** So few requests are packed from their start: each section would end in one that is half full. */
const shortRun = 9;

function packAnew(pieces: readonly Bordered[]): readonly Group[] {
  return shareOf(sizeOf(pieces)) < shortRun ? packSection(pieces) : cutSections(pieces).flatMap(packSection);
}

/** A request is said by one voice. */
function splitByVoice(pieces: readonly Saying[]): readonly (readonly Saying[])[] {
  const runs: Saying[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.[0]?.tongue.voice.id === piece.tongue.voice.id) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Requests one after the other, each as full as its best border makes it. */
function packSection(pieces: readonly Bordered[]): readonly Group[] {
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
