import type { Cue } from '../transcript/cue.ts';
import { breathe } from './breathe.ts';
import { findPlaces, type Place } from './find-places.ts';
import { type Folded, fold } from './fold.ts';
import { indexText } from './index-text.ts';
import { makeRange } from './make-range.ts';

/** The cues of a transcript in a page's own text. */
export type Matches = {
  /** Which cues stand in an element. */
  cuesIn(element: Element): readonly number[];
  /** The text of a cue, while it is on the page. */
  sentence(cue: number): Range | undefined;
  /** The text of one of its words. */
  word(cue: number, word: number): Range | undefined;
};

/** Finds each cue in the text below an element; what is not there is left alone. */
export async function matchCues(root: Element, cues: readonly Cue[], signal: AbortSignal): Promise<Matches> {
  const text = await indexText(root, signal);
  const folds: Folded[] = [];
  const places: (Place | undefined)[] = [];
  const pause = breathe();
  for (const cue of cues) {
    folds.push(fold(cue.text));
    await pause();
  }
  const passages = folds.map((passage) => passage.text);
  for (const place of findPlaces(text.folded.text, passages)) {
    if (signal.aborted) break;
    places.push(place);
    await pause();
  }
  const sentence = (cue: number) => {
    const place = places[cue];
    return place && makeRange(text, place.from, place.to);
  };
  return {
    sentence,
    cuesIn: (element) => [...places.keys()].filter((cue) => sentence(cue)?.intersectsNode(element)),
    word(cue, word) {
      const [place, source, stamped] = [places[cue], folds[cue], cues[cue]?.words[word]];
      if (!place?.isExact || !source || !stamped) return undefined;
      // As many signs as stand before the word, and before its end.
      const count = (offset: number) => place.from + source.offsets.filter((from) => from < offset).length;
      return makeRange(text, count(stamped.from), count(stamped.to));
    },
  };
}
