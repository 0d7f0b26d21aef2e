import { isSpeakable, type SpokenText, sliceSpoken } from './spoken-text.ts';

/** Behind these a full stop does not end a sentence, although the segmenter thinks so. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Sgt|Gen|Rep|Sen|Gov|vs|No|Fig|Inc|Co|Jr|Sr|e\.g|i\.e|a\.m|p\.m)\.\s*$/u;
/** A run of the voice takes a third of a megabyte a word: a longer sentence is said in parts. */
const charactersAtMost = 500;

/** The sentences of a text; very long ones are cut where a comma or a space is. */
export function splitSpoken(spoken: SpokenText, language: string): readonly SpokenText[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: SpokenText[] = [];
  let start = 0;
  let end = 0;
  for (const { segment } of segmenter.segment(spoken.text)) {
    end += segment.length;
    if (abbreviation.test(spoken.text.slice(start, end)) && end < spoken.text.length) continue;
    sentences.push(...cut(spoken, start, end));
    start = end;
  }
  return sentences.filter(isSpeakable);
}

function cut(spoken: SpokenText, start: number, end: number): readonly SpokenText[] {
  const parts: SpokenText[] = [];
  let from = start;
  while (end - from > charactersAtMost) {
    const window = spoken.text.slice(from, from + charactersAtMost);
    const comma = window.search(/[,;:][^,;:]*$/);
    const space = window.lastIndexOf(' ');
    const length = comma > 0 ? comma + 1 : space > 0 ? space + 1 : charactersAtMost;
    parts.push(sliceSpoken(spoken, from, from + length));
    from += length;
  }
  return [...parts, sliceSpoken(spoken, from, end)];
}
