import { type Block, type TitleSource, textOf } from './article.ts';
import { hasWords } from './encoding/clean-text.ts';

type Title = { readonly title: string; readonly titleSource: TitleSource };

// What directories show of a title on a phone before they cut it themselves.
const maximumCharacters = 80;

// Enough for any title's sentence: Intl.Segmenter takes quadratic time over long texts.
const sampleCharacters = 2048;

// A title that is cut behind one of these waits for a word that does not come.
const dangling =
  /(?:\s+(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|that|the|to|was|were|which|with))+$/i;

/** A title for an article whose file names none: its first heading, else the start of its first sentence, else its file's name. */
export function makeTitle(key: string, blocks: readonly Block[]): Title {
  const heading = findHeading(blocks);
  if (heading !== undefined) return { title: heading, titleSource: 'heading' };
  const sentence = shortenSentence(firstSentence(blocks));
  if (hasWords(sentence)) return { title: sentence, titleSource: 'first sentence' };
  return { title: humaniseFile(key), titleSource: 'file name' };
}

/** The heading that leads the text, whatever its level, or the first of level 1; a later one is only a section's. */
function findHeading(blocks: readonly Block[]): string | undefined {
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .filter(({ content }) => hasWords(textOf(content)));
  const first = blocks.find((block) => block.kind !== 'image' && block.kind !== 'separator');
  const heading = headings.find((block) => block === first || block.level === 1);
  return heading === undefined ? undefined : textOf(heading.content);
}

function firstSentence(blocks: readonly Block[]): string {
  const texts = blocks.map((block) =>
    'content' in block && block.kind !== 'heading' ? textOf(block.content) : '',
  );
  const sample = (texts.find(hasWords) ?? '').slice(0, sampleCharacters).toWellFormed();
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(sample);
  for (const { segment } of sentences) if (hasWords(segment)) return segment.trim();
  return '';
}

function shortenSentence(sentence: string): string {
  if (sentence.length <= maximumCharacters) return sentence.replace(/[\s.,;:–—-]+$/, '');
  const start = sentence.slice(0, maximumCharacters + 1);
  const clause = /^(.{30,}?.*)[,;:–—](?=\s)/u.exec(start)?.[1] ?? start.replace(/\s+\S*$/, '');
  const words = clause.slice(0, maximumCharacters).replace(dangling, '');
  return words.toWellFormed().replace(/[\s\p{P}\uFFFD]+$/u, '');
}

function humaniseFile(key: string): string {
  const file = (key.split('/').at(-1) ?? key).replace(/\.[^.]*$/, '');
  const words = file
    .replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? file : words.charAt(0).toUpperCase() + words.slice(1);
}
