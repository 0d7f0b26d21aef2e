import type { Article, Block } from '../article/article.ts';
import { hasWords } from '../article/encoding/clean-text.ts';
import { announceAuthor } from './announce-author.ts';
import { cutSaying } from './cut-saying.ts';
import { packSayings } from './packing/pack-sayings.ts';
import { pauseBetween } from './pauses.ts';
import { listUnspoken } from './pronunciations/list-unspoken.ts';
import { readingOf } from './reading-policy.ts';
import { sayBlocks } from './say-blocks.ts';
import { introPlace, outroPlace, sayLines } from './say-lines.ts';
import { closeGaps, gap, type Left } from './say-words.ts';
import type { Script, Voice } from './script.ts';
import { chooseTongues } from './voices/choose-tongues.ts';
import { foreignPassages } from './voices/foreign-passages.ts';
import { leaveLetters } from './voices/leave-letters.ts';
import { listUnsaidPassages } from './voices/list-unsaid-passages.ts';
import { measureBy } from './voices/tongue.ts';
import { writeChunk } from './write-chunk.ts';
import { tidy } from './write-ssml.ts';

/** A block that is said, with its place in the article. */
type SpokenBlock = {
  readonly block: number;
  readonly kind: Block['kind'] | 'title';
  readonly text: string;
  readonly left?: readonly Left[];
};

/**
 * Up to here a paragraph starts a request, which gives exact times and the cheapest edits: in paragraphs of 150 characters
 * these are 670 requests, a minute and a half at eight a second. A book of a million characters would be a quarter of an hour.
 */
export const longWorkCharacters = 100_000;

/**
 * Decides what is said of an article, by whom, in which requests and with which pauses.
 * Every paragraph starts a chunk, so that its time is known from the frames and an edit re-speaks it alone;
 * in a long work neighbouring paragraphs share one, as they did in the `former` requests of an earlier script.
 */
export function writeScript(article: Article, voice: Voice, former: readonly number[] = []): Script {
  const { pronounce = [] } = article;
  const passages = article.blocks.map((block) => foreignPassages(block, voice));
  const tongueOf = chooseTongues(article, voice, passages);
  const said = sayBlocks(article.blocks, { reading: readingOf(article.read), language: voice.language });
  const lines = sayLines(article, voice.language);
  const placed = [
    sayLine(lines?.intro ?? titleOf(article, voice), introPlace, voice),
    ...placeTexts(article.blocks, said.texts),
    sayLine(lines?.outro ?? '', outroPlace, voice),
  ];
  // A line that lacks all that it would name says nothing.
  const blocks = placed.filter(({ text }) => hasWords(text));
  const sayings = blocks.map(({ kind, block, text }, index) => {
    const tongue = tongueOf(block);
    const pauseSeconds = pauseAfter(article, { kind, block }, blocks[index + 1]);
    return { block, text, tongue, ...measureBy(tongue, text), pauseSeconds };
  });
  const characters = sayings.reduce((sum, saying) => sum + saying.characters, 0);
  const groups =
    characters > longWorkCharacters
      ? packSayings(sayings, former)
      : sayings.flatMap((saying) => cutSaying(saying).map((piece) => [piece]));
  const unspoken = listUnspoken(
    blocks.map(({ text }) => text),
    pronounce,
    voice,
  );
  return {
    voice,
    chunks: groups.map((group) => writeChunk(group, voice)),
    omissions: [
      ...placed.flatMap(({ left = [] }) => left),
      ...said.omissions,
      ...unspoken,
      ...listUnsaidPassages(article.blocks, passages, voice),
    ],
    ...(lines === undefined ? {} : { lines }),
    ...(article.timing === 'words' ? { timing: article.timing } : {}),
  };
}

/** Whether paragraphs share requests. */
export function isLong({ chunks }: Pick<Script, 'chunks'>): boolean {
  return chunks.reduce((sum, chunk) => sum + chunk.billedCharacters, 0) > longWorkCharacters;
}

/** A title made up from the first sentence would be heard twice. */
function titleOf(article: Article, voice: Voice): string {
  if (article.titleSource === 'first sentence' || !hasWords(article.title)) return '';
  const title = endSentence(tidy(article.title).trim());
  const author =
    article.author === undefined ? '' : tidy(announceAuthor(article.author, voice.language)).trim();
  return author === '' ? title : `${title} ${endSentence(author)}`;
}

function sayLine(line: string, block: number, { language }: Voice): SpokenBlock {
  const { text, left } = leaveLetters(line, language, gap);
  return { block, kind: 'title', text: closeGaps(text), left };
}

function placeTexts(blocks: readonly Block[], texts: readonly (string | undefined)[]): SpokenBlock[] {
  return blocks.flatMap((block, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ block: index, kind: block.kind, text }];
  });
}

/** The longest pause that anything from this block to the next asks for, also a separator that is not said itself. */
function pauseAfter(
  { blocks, pauses }: Pick<Article, 'blocks' | 'pauses'>,
  said: Omit<SpokenBlock, 'text'>,
  next: SpokenBlock | undefined,
): number {
  const before = blocks[said.block] ?? { kind: 'title' as const };
  if (next === undefined) return pauseBetween(before, 'end');
  if (next.block === outroPlace) return pauseBetween(before, { kind: 'heading' }, pauses);
  const after = blocks.slice(said.block + 1, next.block + 1);
  return after.reduce((longest, block) => Math.max(longest, pauseBetween(before, block, pauses)), 0);
}

function endSentence(text: string): string {
  return /[.!?…。！？؟]["'”’»)\]]*$/u.test(text) ? text : `${text}.`;
}
