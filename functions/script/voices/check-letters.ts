import { type Article, type Block, textOf } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import { excerpt } from '../excerpt.ts';
import type { Voice } from '../script.ts';

type Writing = { readonly name: string; readonly letters: RegExp; readonly languages: readonly string[] };

/** What Polly's languages are written in besides Latin letters, which every voice can say. */
const writings: readonly Writing[] = [
  { name: 'Cyrillic', letters: /\p{Script=Cyrillic}/gu, languages: ['ru'] },
  { name: 'Devanagari', letters: /\p{Script=Devanagari}/gu, languages: ['hi'] },
  { name: 'Arabic', letters: /\p{Script=Arabic}/gu, languages: ['ar', 'arb'] },
  { name: 'Hangul', letters: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { name: 'Japanese', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ['ja'] },
  { name: 'Chinese', letters: /\p{Script=Han}/gu, languages: ['cmn', 'yue', 'ja', 'ko'] },
];

/** Of all letters; the others are names and terms. */
const leastShare = 0.6;

/** In fewer letters a name or two decide; of a single block more, because its voice says something of a short one. */
const leastLetters = { article: 12, block: 40 } as const;

/**
 * Looks whether a voice can say the letters of an article: Polly bills what a voice leaves out, and answers with silence.
 * @throws ArticleError naming the letters, and the languages of voices that say them
 */
export function checkLetters(article: Article, voice: Voice, offered: readonly OfferedVoice[]): void {
  const texts = article.blocks.filter(isRead).map(unmarkedText);
  const spoken = offered.find(({ id }) => id === voice.id)?.languages ?? [voice.language];
  const isUnsaid = (text: string, least: number) => isForeign(text, spoken, least);
  const unsaid = isUnsaid(texts.join('\n'), leastLetters.article)
    ? 'the text'
    : texts.filter((text) => isUnsaid(text, leastLetters.block)).map((text) => `“${excerpt(text)}”`)[0];
  if (unsaid === undefined) return;
  const { name, remedy } = describe(unsaid === 'the text' ? texts.join('\n') : unsaid);
  throw new ArticleError(
    article.key,
    `${unsaid} is in ${name} letters, which ${voice.id} (${voice.language}) cannot say: ${remedy}`,
  );
}

function isRead({ kind, beside }: Block): boolean {
  return beside === undefined && (kind === 'paragraph' || kind === 'quote' || kind === 'list item');
}

/** Passages that their author marked as of another language are said in it, or named in the report. */
function unmarkedText(block: Block): string {
  if (!('content' in block)) return '';
  return textOf(
    block.content.filter(
      ({ language, style }) => language === undefined && style !== 'code' && style !== 'formula',
    ),
  );
}

function isForeign(text: string, spoken: readonly string[], least: number): boolean {
  const letters = count(text, /\p{L}/gu);
  if (letters < least) return false;
  const primaries = spoken.map((tag) => tag.split('-')[0] ?? tag);
  const known = writings.filter(({ languages }) =>
    languages.some((language) => primaries.includes(language)),
  );
  const said = known.reduce((sum, writing) => sum + count(text, writing.letters), 0);
  return letters - said - count(text, /\p{Script=Latin}/gu) >= leastShare * letters;
}

function describe(text: string): { readonly name: string; readonly remedy: string } {
  const [writing] = writings.toSorted((one, other) => count(text, other.letters) - count(text, one.letters));
  if (writing === undefined || count(text, writing.letters) < count(text, /\p{L}/gu) / 2)
    return { name: 'other', remedy: 'no voice of Polly’s can' };
  const tags = writing.languages.map((language) => `"language: ${language}"`).join(' or ');
  return {
    name: writing.name,
    remedy: `Polly speaks what is written so as ${tags}; write it if the text is that`,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
