import type { Block } from '../../../functions/article/article.ts';

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'the a of and to in was her his that it with as had on at for from but not she he they sea wind road house morning light water stone door hand voice letter garden river captain winter silence window table story night children market bridge answered looked walked remembered opened carried wanted followed never always again beyond quietly slowly perhaps nothing everything'.split(
    ' ',
  );

/** How a book's paragraphs are spread: the part of them that are dialogue, and the longest of the others. */
export type BookShape = { readonly characters: number; readonly dialogue: number; readonly longest: number };

/** A book of made-up sentences: chapters under headings, dialogue of 15 to 140 characters among paragraphs of 80 and more. */
export function makeBook(random: () => number, shape: BookShape): readonly Block[] {
  const blocks: Block[] = [];
  let chapterEnd = 0;
  for (let written = 0; written < shape.characters; ) {
    if (written >= chapterEnd) {
      blocks.push({ kind: 'heading', level: 2, content: [{ text: `Chapter ${blocks.length}` }] });
      chapterEnd = written + 12_000 + 20_000 * random();
    }
    const text = makeParagraph(random, shape);
    written += text.length;
    blocks.push({ kind: 'paragraph', content: [{ text }] });
  }
  return blocks;
}

function makeParagraph(random: () => number, { dialogue, longest }: BookShape): string {
  const isDialogue = random() < dialogue;
  const length = isDialogue ? 15 + 125 * random() ** 2 : 80 + (longest - 80) * random() ** 2;
  const sentences: string[] = [];
  for (let written = 0; written < length; written += sentences.at(-1)?.length ?? 0) {
    sentences.push(makeSentence(random, Math.min(length - written, 30 + 130 * random())));
  }
  return isDialogue ? `“${sentences.join(' ')}”` : sentences.join(' ');
}

function makeSentence(random: () => number, length: number): string {
  const said: string[] = [];
  for (let written = 0; written < length; written += (said.at(-1)?.length ?? 0) + 1) {
    said.push(words[Math.floor(random() * words.length)] ?? '');
  }
  const sentence = said.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
