/** Where a passage stands in a folded text. An inexact one begins and ends like the passage and has about its length. */
export type Place = { readonly from: number; readonly to: number; readonly isExact: boolean };

/** Words that are as short as this may stand anywhere by chance, and are looked for close by only. */
const shortLetters = 24;
const closeLetters = 400;
/** Behind so much that is not read there is something else, such as a list of other articles that quotes this one. */
const farLetters = 9_000;
/** As many letters of a passage's beginning and end have to agree where its middle does not. */
const edgeLetters = 20;

/**
 * Finds folded passages in a folded text in their order, each from the end of the one before; `undefined` for each that is
 * not there. One at a time, so that the caller can pause in between.
 */
export function* findPlaces(text: string, passages: readonly string[]): Generator<Place | undefined> {
  let from = 0;
  for (const passage of passages) {
    const reach = passage.length < shortLetters ? closeLetters : farLetters;
    const place = passage.length < 3 ? undefined : findPlace(text.slice(0, from + reach), passage, from);
    from = place?.to ?? from;
    yield place;
  }
}

function findPlace(text: string, passage: string, start: number): Place | undefined {
  const { length } = passage;
  const at = text.indexOf(passage, start);
  if (at >= 0) return { from: at, to: at + length, isExact: true };
  // A note's number in the middle, a word that the page spells otherwise: beginning and end still show the place.
  if (length < 3 * edgeLetters) return undefined;
  const from = text.indexOf(passage.slice(0, edgeLetters), start);
  const to =
    text.indexOf(passage.slice(-edgeLetters), from + Math.floor(length * 0.8) - edgeLetters) + edgeLetters;
  const isLikely = from >= 0 && to > from && to - from < length * 1.2 + edgeLetters;
  return isLikely ? { from, to, isExact: false } : undefined;
}
