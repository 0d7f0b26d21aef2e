import type { Folded } from './fold.ts';

/** Where a passage stands in a folded text. An inexact one begins and ends like the passage and has about its length. */
export type Place = { readonly from: number; readonly to: number; readonly isExact: boolean };

/** Words that are as short as this may stand anywhere by chance, and are looked for close by only. */
const shortLetters = 24;
const closeLetters = 400;
/** A leap over more than this must be confirmed by the passage behind. */
const leapLetters = 3_000;
/** As many letters of a passage's beginning and end have to agree where its middle does not. */
const edgeLetters = 20;

/**
 * Finds passages in a text in their order, each from the end of the one before; `undefined` for each that is not there.
 * One at a time, so that the caller can pause in between.
 */
export function* findPlaces(text: Folded, passages: readonly string[]): Generator<Place | undefined> {
  let from = 0;
  for (const [index, passage] of passages.entries()) {
    const place = findExact(text, passage, from) ?? findByEdges(text, passage, from);
    const isFound = place !== undefined && isPlausible(text, { place, from, next: passages[index + 1] });
    if (isFound) from = place.to;
    yield isFound ? place : undefined;
  }
}

function findExact(text: Folded, passage: string, from: number): Place | undefined {
  if (passage === '') return undefined;
  const isShort = passage.length < shortLetters;
  const within = isShort ? text.text.slice(0, from + closeLetters) : text.text;
  for (let at = within.indexOf(passage, from); at >= 0; at = within.indexOf(passage, at + 1)) {
    const to = at + passage.length;
    if (text.begins[at] === true && text.begins[to] !== false) return { from: at, to, isExact: true };
  }
  return undefined;
}

/** A note's number in the middle, a word that the page spells otherwise: beginning and end still show the place. */
function findByEdges(text: Folded, passage: string, from: number): Place | undefined {
  const { length } = passage;
  if (length < 3 * edgeLetters) return undefined;
  const start = text.text.indexOf(passage.slice(0, edgeLetters), from);
  if (start < 0 || text.begins[start] !== true) return undefined;
  const earliest = start + Math.floor(length * 0.8) - edgeLetters;
  const end = text.text.indexOf(passage.slice(-edgeLetters), earliest);
  const to = end + edgeLetters;
  return end < 0 || to - start > length * 1.2 + edgeLetters ? undefined : { from: start, to, isExact: false };
}

/** The same sentence in a list of other articles, far below, would carry everything behind it away. */
function isPlausible(
  text: Folded,
  { place, from, next }: { place: Place; from: number; next: string | undefined },
): boolean {
  if (place.from - from < leapLetters || next === undefined) return true;
  const begin = next.slice(0, edgeLetters);
  return text.text.slice(place.to, place.to + leapLetters).includes(begin);
}
