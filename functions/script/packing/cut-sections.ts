import { type Bordered, compareBorders, shareOf } from './border.ts';

/**
 * A border begins a section if none within so many requests' worth of words on either side is better: at most about twice
 * as many are spoken again when borders shift. Each section ends in a request that is half full on average.
 */
const sectionReach = 9;

/** Cuts a long work where its text alone says so: what is packed in one section does not depend on any other. */
export function cutSections(pieces: readonly Bordered[]): readonly (readonly Bordered[])[] {
  const places = addUp(pieces);
  const starts = Array.from(pieces.keys()).filter(
    (index) =>
      index === 0 ||
      (isBestToward(-1, { pieces, places, index }) && isBestToward(1, { pieces, places, index })),
  );
  return starts.map((start, index) => pieces.slice(start, starts[index + 1]));
}

/** How many requests' worth of words stand before each piece. */
function addUp(pieces: readonly Bordered[]): readonly number[] {
  let sum = 0;
  return pieces.map((piece) => {
    const place = sum;
    sum += shareOf(piece);
    return place;
  });
}

type Place = {
  readonly pieces: readonly Bordered[];
  readonly places: readonly number[];
  readonly index: number;
};

/** Of equals the first counts as the best. */
function isBestToward(step: -1 | 1, { pieces, places, index }: Place): boolean {
  const place = places[index] ?? 0;
  const isNear = (other: number) => Math.abs((places[other] ?? Infinity) - place) < sectionReach;
  for (let other = index + step; isNear(other); other += step) {
    const order = compareBorders(pieces[index], pieces[other]);
    if (order > 0 || (order === 0 && step < 0)) return false;
  }
  return true;
}
