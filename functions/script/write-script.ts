import { type Article, type Block, type Omission, textOf } from '../article/article.ts';
import { announceAuthor } from './announce-author.ts';
import { pauseBetween } from './pauses.ts';
import type { Chunk, Script, Voice } from './script.ts';
import { splitText } from './split-text.ts';
import { billedCharactersLimit, countBilledCharacters, tidy, writeSsml } from './write-ssml.ts';

/** A block that is said, with its place in the article. */
type Saying = { readonly block: number; readonly kind: Block['kind'] | 'title'; readonly text: string };

const limit = { units: billedCharactersLimit, measure: countBilledCharacters };

/**
 * Decides what is said of an article, by whom, in which requests and with which pauses.
 * Every paragraph starts a chunk, so that its time is known from the frames and an edit re-speaks it alone.
 */
export function writeScript(article: Article, voice: Voice): Script {
  const sayings = [...sayTitle(article, voice), ...sayBlocks(article.blocks)];
  const chunks = sayings.flatMap((saying, index) => {
    const pauseSeconds = pauseAfter(article.blocks, saying, sayings[index + 1]);
    return writeChunks(saying, voice, pauseSeconds);
  });
  return { voice, chunks, omissions: listOmissions(article.blocks) };
}

/** A title made up from the first sentence would be heard twice. */
function sayTitle(article: Article, voice: Voice): Saying[] {
  if (article.titleSource === 'first sentence' || !isSpeakable(article.title)) return [];
  const title = endSentence(tidy(article.title).trim());
  const author = article.author === undefined ? '' : announceAuthor(article.author, voice.language);
  return [{ block: -1, kind: 'title', text: author === '' ? title : `${title} ${endSentence(author)}` }];
}

function sayBlocks(blocks: readonly Block[]): Saying[] {
  return blocks.flatMap((block, index) => {
    const text = spokenText(block);
    return text === undefined ? [] : [{ block: index, kind: block.kind, text }];
  });
}

/** The words of a block that is read aloud, or `undefined` for one that is not. */
export function spokenText(block: Block): string | undefined {
  if (!('content' in block)) return undefined;
  const text = tidy(textOf(block.content)).trim();
  return isSpeakable(text) ? text : undefined;
}

function writeChunks(saying: Saying, voice: Voice, pauseSeconds: number): Chunk[] {
  const parts = splitText(saying.text, voice.language, limit);
  return parts.map((text, index) => ({
    ssml: writeSsml(text),
    parts: [{ block: saying.block, text, breakSeconds: 0 }],
    billedCharacters: countBilledCharacters(text),
    pauseSeconds: index === parts.length - 1 ? pauseSeconds : 0,
  }));
}

/** The longest pause that anything from this saying to the next asks for, also a separator that is not said itself. */
function pauseAfter(blocks: readonly Block[], saying: Saying, next: Saying | undefined): number {
  if (next === undefined) return pauseBetween(saying.kind, 'end');
  const between = blocks.slice(saying.block + 1, next.block);
  return Math.max(...[...between, next].map((block) => pauseBetween(saying.kind, block.kind)));
}

function listOmissions(blocks: readonly Block[]): Omission[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'separator' || spokenText(block) !== undefined) return [];
    return [{ what: describe(block), why: reason(block) }];
  });
}

function describe(block: Block): string {
  if (block.kind === 'code') return `code: ${excerpt(block.text)}`;
  if (block.kind === 'table')
    return `table: ${excerpt(block.rows.map((row) => row.join(' · ')).join(' / '))}`;
  if (block.kind === 'image') return `image: ${excerpt(block.alternative || block.address)}`;
  return 'content' in block ? `${block.kind}: ${excerpt(textOf(block.content))}` : block.kind;
}

function reason(block: Block): string {
  return 'content' in block
    ? 'it holds no letter and no digit'
    : 'it is shown on the page and not read aloud';
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
}

function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function endSentence(text: string): string {
  return /[.!?…。！？؟]["'”’»)\]]*$/u.test(text) ? text : `${text}.`;
}
