import type { Omission } from '../../article/article.ts';
import type { Voice } from '../script.ts';
import { findWords } from './find-words.ts';
import { makeLexicon } from './lexicon.ts';
import type { Pronunciation } from './pronunciation.ts';
import { pollyTag, writeTag } from './word-tag.ts';

/** The pronunciations of words in these texts that the voice has no way to follow, and why: each once. */
export function listUnspoken(
  texts: readonly string[],
  pronounce: readonly Pronunciation[],
  voice: Voice,
): readonly Omission[] {
  const unusable = pronounce.filter((pronunciation) => writeTag(pronunciation, voice) === undefined);
  if (unusable.length === 0) return [];
  const text = texts.join('\n');
  return unusable.flatMap((pronunciation) => {
    const { word } = pronunciation;
    // An alias is written for every voice, so that the word is found.
    const lexicon = makeLexicon([{ ...pronunciation, alias: word }], { ...voice, engine: 'generative' });
    if (findWords(text, lexicon).length === 0) return [];
    return [{ what: `pronunciation of “${word}”`, why: whyNot(pronunciation, voice) }];
  });
}

function whyNot({ language, ipa, xSampa }: Pronunciation, { engine }: Voice): string {
  const isTranscribed = ipa !== undefined || xSampa !== undefined;
  if (!isTranscribed && language !== undefined && pollyTag(language) === undefined)
    return `no voice speaks ${language}; the word is said as it is written`;
  const what = isTranscribed ? 'transcriptions' : 'another language inside a sentence';
  return `the ${engine} engine does not take ${what}; give an alias as well, or the word is said as it is written`;
}
