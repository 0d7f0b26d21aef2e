import { excerpt } from '../../advice/excerpt.ts';
import type { Block, Omission } from '../../article/article.ts';
import type { MarkedPassage } from '../pronunciations/pronunciation.ts';
import { pollyTag, writeTag } from '../pronunciations/word-tag.ts';
import type { Voice } from '../script.ts';
import { leaveLetters } from './leave-letters.ts';

/** The passages of an article that the voice has to say in its own language, and why: each once. */
export function listUnsaidPassages(
  blocks: readonly Block[],
  passages: readonly (readonly MarkedPassage[])[],
  voice: Voice,
): readonly Omission[] {
  const inText = passages.filter((_, block) => blocks[block]?.beside === undefined).flat();
  const unsaid = inText.filter(
    (passage) => writeTag(passage, voice) === undefined && !isLeft(passage, voice.language),
  );
  const byWord = new Map(unsaid.map((passage) => [passage.word, passage]));
  return [...byWord.values()].map(({ word, language = '' }) => ({
    what: `passage in ${language} “${excerpt(word)}”`,
    why:
      pollyTag(language) === undefined
        ? `no voice speaks ${language}; it is said as if it were ${voice.language}`
        : `the ${voice.engine} engine takes another language around whole paragraphs only`,
  }));
}

/** What no voice speaks is told with the letters that are left out. */
function isLeft({ word, language = '' }: MarkedPassage, spoken: string): boolean {
  return pollyTag(language) === undefined && leaveLetters(word, spoken).left.length > 0;
}
