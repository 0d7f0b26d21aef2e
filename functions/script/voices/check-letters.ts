import { type Article, type Block, textOf } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import type { Voice } from '../script.ts';
import { countMatches, findWriting, unsaidLetter } from './writings.ts';

/** Of all letters: what is less is left out by itself. */
const leastShare = 0.5;

/** In fewer letters a name or two decide. */
const leastLetters = 12;

/**
 * Looks whether a voice can say most letters of an article: else it is another language's.
 * @throws ArticleError naming the letters, and the languages of voices that say them
 */
export function checkLetters(article: Article, voice: Voice, offered: readonly OfferedVoice[]): void {
  const text = article.blocks.filter(isRead).map(unmarkedText).join('\n');
  const letters = countMatches(text, /\p{L}/gu);
  const spoken = offered.find(({ id }) => id === voice.id)?.languages ?? [voice.language];
  const unsaid = spoken.map((language) => countMatches(text, new RegExp(unsaidLetter(language), 'gu')));
  if (letters < leastLetters || Math.min(...unsaid) < leastShare * letters) return;
  const writing = findWriting(text);
  throw new ArticleError(
    article.key,
    `the text is in ${writing?.name ?? 'other'} letters, which ${voice.id} (${voice.language}) cannot say: ${remedyFor(writing?.languages ?? [])}`,
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

function remedyFor(languages: readonly string[]): string {
  if (languages.length === 0) return 'no voice of Polly’s can';
  const tags = languages.map((language) => `"language: ${language}"`).join(' or ');
  return `Polly speaks what is written so as ${tags}; write it if the text is that`;
}
