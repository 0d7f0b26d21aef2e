import type { Lexicon } from '../pronunciations/lexicon.ts';
import { type MeasuredWords, measureWords } from '../pronunciations/write-words.ts';
import type { Voice } from '../script.ts';

/** Who says a text, and which of its words in another way. */
export type Tongue = { readonly voice: Voice; readonly lexicon: Lexicon };

/** What saying a text takes of a request, at the rate of the voice. */
export function measureBy({ voice, lexicon }: Tongue, text: string): MeasuredWords {
  const measured = measureWords(text, lexicon);
  const { rate } = voice;
  return rate === undefined ? measured : { ...measured, seconds: (measured.seconds * 100) / rate };
}
