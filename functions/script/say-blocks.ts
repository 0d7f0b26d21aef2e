import type { Block, Omission } from '../article/article.ts';
import { phrasesOf } from './phrases.ts';
import { defaultReading, type ReadingPolicy } from './reading-policy.ts';
import { type SaidBlock, sayBlock } from './say-block.ts';
import type { Left, ReadingManner } from './say-words.ts';

/** How an article's blocks are said: by which policy, in which language. */
export type Delivery = { readonly reading?: ReadingPolicy | undefined; readonly language: string };

/** The texts of blocks, none for one of which nothing is said, and what they leave out. */
export type SaidBlocks = {
  readonly texts: readonly (string | undefined)[];
  readonly omissions: readonly Omission[];
};

// A longer quotation ends so far from its announcement that its end is said too.
const longQuote = 300;

// The report names so many of a kind, and counts the others.
const mostOmissions = 200;

/** What is said of each block, or `undefined` for one of which nothing is: the one place that decides it, for the voice and for transcripts. */
export function spokenTexts(blocks: readonly Block[], delivery: Delivery): readonly (string | undefined)[] {
  return sayAll(blocks, mannerOf(delivery)).map(({ text }) => text);
}

/** What is said of each block, and what is not said as it is written, and why, each once. */
export function sayBlocks(blocks: readonly Block[], delivery: Delivery): SaidBlocks {
  const said = sayAll(blocks, mannerOf(delivery));
  return { texts: said.map(({ text }) => text), omissions: nameLeft(said.flatMap(({ left }) => left)) };
}

function nameLeft(left: readonly Left[]): readonly Omission[] {
  const distinct = [
    ...new Map(left.map((omission) => [`${omission.what}\n${omission.why}`, omission])).values(),
  ];
  const rest = distinct.length - mostOmissions;
  if (rest <= 0) return distinct;
  return [...distinct.slice(0, mostOmissions), { what: `${rest} more`, why: 'for the same reasons' }];
}

function mannerOf({ reading, language }: Delivery): ReadingManner {
  return { reading: reading ?? defaultReading, phrases: phrasesOf(language), language };
}

function sayAll(blocks: readonly Block[], manner: ReadingManner): readonly SaidBlock[] {
  const said = blocks.map((block) => sayBlock(block, manner));
  return said.map((one, index) => {
    if (one.text === undefined) return one;
    if (one.isRemark && isRepeated(said, blocks, index)) return { left: one.left };
    return { ...one, text: frame(blocks, { index, text: one.text, said }, manner) };
  });
}

/** Of several blocks of code in a row one is remarked on. */
function isRepeated(said: readonly SaidBlock[], blocks: readonly Block[], index: number): boolean {
  const before = said[index - 1];
  return (
    before?.isRemark === true &&
    before.text === said[index]?.text &&
    blocks[index - 1]?.kind === blocks[index]?.kind
  );
}

type Framed = { readonly index: number; readonly text: string; readonly said: readonly SaidBlock[] };

function frame(blocks: readonly Block[], { index, text, said }: Framed, manner: ReadingManner): string {
  const block = blocks[index];
  if (block?.beside === 'footnote' && blocks[index - 1]?.beside !== 'footnote')
    return join(manner.phrases.notes, text);
  if (block?.kind !== 'quote' || manner.reading.quotes !== 'announce') return text;
  const isFirst = blocks[index - 1]?.kind !== 'quote';
  const isLast = blocks[index + 1]?.kind !== 'quote';
  const isAnnounced = isFirst && !/[:：]["'”’»)]*$/.test(said[index - 1]?.text ?? '');
  const isEnded = isLast && (!isFirst || text.length > longQuote);
  const words = isEnded ? endQuote(text, manner.phrases.quoteEnd) : text;
  return join(isAnnounced ? manner.phrases.quote : '', words);
}

/** The name behind a quotation would run into the words that end it, in whose script the full stop is. */
function endQuote(text: string, end: string): string {
  const isEnded = /[.!?…。！？।؟:;]["'”’»)\]」』]*$/u.test(text);
  return join(isEnded || end === '' ? text : `${text}${/[。।]$/u.exec(end)?.[0] ?? '.'}`, end);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
