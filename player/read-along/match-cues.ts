import type { Cue } from '../transcript/cue.ts';
import { breathe } from './breathe.ts';
import { findPlaces, type Place } from './find-places.ts';
import { type Folded, fold } from './fold.ts';
import { indexText } from './index-text.ts';
import { makeRange } from './make-range.ts';

/** The cues of a transcript in a page's own text. */
export type Matches = {
  /** How many cues have a place. */
  readonly found: number;
  /** The text of a cue, while it is on the page. */
  sentence(cue: number): Range | undefined;
  /** The text of one of its words. */
  word(cue: number, word: number): Range | undefined;
};

/** Finds each cue in the text below an element; what is not there is left alone. */
export async function matchCues(root: Element, cues: readonly Cue[], signal: AbortSignal): Promise<Matches> {
  const text = await indexText(root, signal);
  const folds = cues.map((cue) => fold(cue.text));
  const places: (Place | undefined)[] = [];
  const pause = breathe();
  const passages = folds.map((passage) => passage.text);
  for (const place of findPlaces(text.folded, passages)) {
    if (signal.aborted) break;
    places.push(place);
    await pause();
  }
  return {
    found: places.filter((place) => place !== undefined).length,
    sentence(cue) {
      const place = places[cue];
      return place && makeRange(text, place.from, place.to);
    },
    word(cue, word) {
      const [place, folded, stamped] = [places[cue], folds[cue], cues[cue]?.words[word]];
      if (!place?.isExact || folded === undefined || stamped === undefined) return undefined;
      const [from, to] = [signAt(folded, stamped.from), signAt(folded, stamped.to)];
      return from < to ? makeRange(text, place.from + from, place.from + to) : undefined;
    },
  };
}

/** The first sign of a folded text that comes from this place of its source or from behind it. */
function signAt({ offsets }: Folded, offset: number): number {
  const index = offsets.findIndex((source) => source >= offset);
  return index < 0 ? offsets.length : index;
}
