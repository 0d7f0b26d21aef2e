import { isSpeakable, type SpokenText, sliceSpoken } from './spoken-text.ts';

/** The words of a sentence, without the punctuation around them; an alias of several words counts as they do. */
export function wordsOf(spoken: SpokenText): readonly SpokenText[] {
  return [...spoken.text.matchAll(/\S+/g)]
    .map(({ index, 0: token }) => {
      const lead = /^\p{P}*/u.exec(token)?.[0].length ?? 0;
      const tail = /\p{P}*$/u.exec(token)?.[0].length ?? 0;
      return sliceSpoken(spoken, index + lead, Math.max(index + lead, index + token.length - tail));
    })
    .filter(isSpeakable);
}
