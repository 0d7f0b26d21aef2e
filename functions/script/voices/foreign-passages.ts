import { type Block, type Inline, type Omission, textOf } from '../../article/article.ts';
import type { Passage } from '../pronunciations/pronunciation.ts';
import { pollyTag, writeTag } from '../pronunciations/word-tag.ts';
import type { Voice } from '../script.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { tidy } from '../write-ssml.ts';
import { isOtherLanguage } from './is-other-language.ts';

/** The passages of a block whose author marked them as of another language than the voice's, sentence by sentence. */
export function foreignPassages(block: Block | undefined, voice: Voice): readonly Passage[] {
  if (block === undefined || !('content' in block)) return [];
  const isWhole = isOfOneLanguage(block.content);
  return (isWhole ? [joinAll(block.content)] : joinRuns(block.content)).flatMap(({ text: run, language }) => {
    if (language === undefined || !isOtherLanguage(language, voice.language)) return [];
    const sentences = splitSentences(tidy(run), language).map((text) => text.trim());
    return sentences
      .filter((text) => /\p{L}/u.test(text))
      .map((word) => ({ word, language, case: true, ...(isWhole ? { isSentence: true } : {}) }));
  });
}

type Run = Pick<Inline, 'text' | 'language'>;

function joinAll(content: readonly Inline[]): Run {
  const language = content.find((inline) => inline.language !== undefined)?.language;
  return { text: textOf(content), ...(language === undefined ? {} : { language }) };
}

/** Neighbours of one language, however they look. */
function joinRuns(content: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, language } of content) {
    const last = runs.at(-1);
    const isOfLast = last !== undefined && last.language === language;
    if (isOfLast) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...(language === undefined ? {} : { language }) });
  }
  return runs;
}

/** The passages of an article that the voice has to say in its own language, and why: each once. */
export function listUnsaidPassages(blocks: readonly Block[], voice: Voice): readonly Omission[] {
  const passages = blocks
    .filter(({ beside }) => beside === undefined)
    .flatMap((block) => foreignPassages(block, voice));
  const unsaid = passages.filter((passage) => writeTag(passage, voice) === undefined);
  const byWord = new Map(unsaid.map((passage) => [passage.word, passage]));
  return [...byWord.values()].map(({ word, language = '' }) => ({
    what: `passage in ${language} “${word.length > 80 ? `${word.slice(0, 79).toWellFormed()}…` : word}”`,
    why:
      pollyTag(language) === undefined
        ? `no voice speaks ${language}; it is said as if it were ${voice.language}`
        : `the ${voice.engine} engine takes another language around whole paragraphs only`,
  }));
}

function isOfOneLanguage(content: readonly Inline[]): boolean {
  const spoken = content.filter(({ text }) => /\p{L}/u.test(text));
  const isEnded = /[.!?…。！？।؟]["'”’»)\]]*$/u.test(textOf(content).trim());
  return (
    isEnded && spoken.every(({ language }) => language !== undefined && language === spoken[0]?.language)
  );
}
