import type { Block, Omission } from '../../article/article.ts';
import { excerpt } from '../excerpt.ts';
import type { MarkedPassage } from '../pronunciations/pronunciation.ts';
import { pollyTag, writeTag } from '../pronunciations/word-tag.ts';
import type { Voice } from '../script.ts';

/** The passages of an article that the voice has to say in its own language, and why: each once. */
export function listUnsaidPassages(
  blocks: readonly Block[],
  passages: readonly (readonly MarkedPassage[])[],
  voice: Voice,
): readonly Omission[] {
  const inText = passages.filter((_, block) => blocks[block]?.beside === undefined).flat();
  const unsaid = inText.filter((passage) => writeTag(passage, voice) === undefined);
  const byWord = new Map(unsaid.map((passage) => [passage.word, passage]));
  return [...byWord.values()].map(({ word, language = '' }) => ({
    what: `passage in ${language} “${excerpt(word)}”`,
    why:
      pollyTag(language) === undefined
        ? `no voice speaks ${language}; it is said as if it were ${voice.language}`
        : `the ${voice.engine} engine takes another language around whole paragraphs only`,
  }));
}
