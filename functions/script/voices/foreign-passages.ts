import { type Block, type Inline, textOf } from '../../article/article.ts';
import type { MarkedPassage } from '../pronunciations/pronunciation.ts';
import type { Voice } from '../script.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { tidy } from '../write-ssml.ts';
import { isOtherLanguage } from './is-other-language.ts';

/** The passages of a block whose author marked them as of another language than the voices', sentence by sentence. */
export function foreignPassages(block: Block, voice: Pick<Voice, 'language'>): readonly MarkedPassage[] {
  const content = 'content' in block ? block.content.filter(({ isStruck }) => isStruck !== true) : [];
  if (content.every(({ language }) => language === undefined)) return [];
  const isWhole = isOfOneLanguage(content);
  return (isWhole ? [joinAll(content)] : joinRuns(content)).flatMap(({ text: run, language }) => {
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

function isOfOneLanguage(content: readonly Inline[]): boolean {
  const spoken = content.filter(({ text }) => /\p{L}/u.test(text));
  const isEnded = /[.!?…。！？।؟]["'”’»)\]]*$/u.test(textOf(content).trim());
  return (
    isEnded && spoken.every(({ language }) => language !== undefined && language === spoken[0]?.language)
  );
}
