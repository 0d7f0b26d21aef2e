import type { Omission } from '../../article/article.ts';
import type { Voice } from '../script.ts';
import { listStanding } from './find-words.ts';
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
  // An alias is written for every voice, so that the words are found; their numbers tell whose they are.
  const numbered = unusable.map((pronunciation, index) => ({ ...pronunciation, alias: String(index) }));
  const lexicon = makeLexicon(numbered, { ...voice, engine: 'generative' });
  const found = new Set(Array.from(listStanding(texts.join('\n'), lexicon), ({ said }) => said));
  return unusable
    .filter((_, index) => found.has(String(index)))
    .map((pronunciation) => ({
      what: `pronunciation of “${pronunciation.word}”`,
      why: whyNot(pronunciation, voice),
    }));
}

function whyNot({ language, ipa, xSampa }: Pronunciation, { engine }: Voice): string {
  const isTranscribed = ipa !== undefined || xSampa !== undefined;
  if (!isTranscribed && language !== undefined && pollyTag(language) === undefined)
    return `no voice speaks ${language}; the word is said as it is written`;
  const what = isTranscribed ? 'transcriptions' : 'another language inside a sentence';
  return `the ${engine} engine does not take ${what}; give an alias as well, or the word is said as it is written`;
}
