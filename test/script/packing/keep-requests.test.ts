import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../../../functions/article/article.ts';
import { hashRequests } from '../../../functions/script/packing/hash-requests.ts';
import type { Chunk } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';
import { createRandom, makeBook } from './make-book.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const write = (blocks: readonly Block[], former: readonly Chunk[] = []) =>
  writeScript(makeArticle({ titleSource: 'first sentence', blocks }), voice, hashRequests(former)).chunks;
const charactersOf = (chunks: readonly Chunk[]) =>
  chunks.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
const newIn = (chunks: readonly Chunk[], former: readonly Chunk[]) => {
  const known = new Set(former.map(({ ssml }) => ssml));
  return chunks.filter(({ ssml }) => !known.has(ssml));
};
const wordsOf = (chunks: readonly Chunk[]) =>
  chunks
    .flatMap(({ parts }) => parts.map(({ text }) => text))
    .join('')
    .replace(/\s+/g, '');
const textOfBlock = (block: Block | undefined) =>
  block !== undefined && 'content' in block ? textOf(block.content) : '';
const editWord = (block: Block | undefined, at: number) => {
  const words = textOfBlock(block).split(' ');
  return paragraph(words.toSpliced(Math.floor(at * words.length), at < 0.5 ? 1 : 0, 'elsewhere').join(' '));
};

const random = createRandom(7);
const book = makeBook(random, { characters: 120_000, dialogue: 0.5, longest: 900 });
const chunks = write(book);
const pick = () => Math.floor(random() * book.length);

describe('a long work that was spoken before', () => {
  it('is cut as it was when nothing changed, also after edits', () => {
    let [blocks, former] = [book, chunks];
    for (let edit = 0; edit < 12; edit += 1) {
      const at = pick();
      blocks = blocks.with(at, editWord(blocks[at], random()));
      former = write(blocks, former);
      expect(write(blocks, former)).toEqual(former);
    }
    expect(wordsOf(former)).toBe(wordsOf(write(blocks)));
  });

  it('is spoken anew in the request of an edited word only', () => {
    const ratios = Array.from({ length: 100 }, () => {
      const at = pick();
      const edited = write(book.with(at, editWord(book[at], random())), chunks);
      return charactersOf(newIn(edited, chunks)) / charactersOf(newIn(chunks, edited));
    });
    // A request that became too long is two now, which together say the same.
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.01);
  });

  it('keeps the requests behind a paragraph that was put in, taken out or moved', () => {
    const added = paragraph('Here is one more paragraph, of which nobody had thought before.');
    const at = pick();
    expect(newIn(write(book.toSpliced(at, 0, added), chunks), chunks).length).toBeLessThanOrEqual(4);
    expect(newIn(write(book.toSpliced(at, 1), chunks), chunks).length).toBeLessThanOrEqual(4);
    const half = Math.floor(book.length / 2);
    const turned = [...book.slice(half), ...book.slice(0, half)];
    expect(newIn(write(turned, chunks), chunks).length).toBeLessThanOrEqual(3);
  });

  it('is packed as a new one where nothing of it is left', () => {
    const other = makeBook(createRandom(8), { characters: 120_000, dialogue: 0.5, longest: 900 });
    expect(write(other, chunks)).toEqual(write(other));
  });

  it('does not take short passages that it says often for requests of their own', () => {
    const blocks = Array.from({ length: 3_000 }, (_, index) =>
      paragraph(
        index % 3 === 0 ? '“Yes.”' : `Wave ${index} rose slowly over the sand, and nobody saw it come.`,
      ),
    );
    const former = [...write(blocks), ...write([paragraph('“Yes.”')])];
    expect(write(blocks.with(100, paragraph('A new one.')), former).length).toBeLessThanOrEqual(
      former.length,
    );
  });

  it('stays within 1.15 times the least possible requests, however often it grows', () => {
    let [blocks, former] = [book, chunks];
    for (let edit = 0; edit < 150; edit += 1) {
      const at = pick();
      blocks = blocks.with(at, paragraph(`${textOfBlock(blocks[at])} And then there was one sentence more.`));
      former = write(blocks, former);
    }
    expect(former.length).toBeLessThanOrEqual(1.15 * Math.ceil(charactersOf(former) / 3_000));
    expect(Math.max(...former.map(({ billedCharacters }) => billedCharacters))).toBeLessThanOrEqual(2_950);
    expect(wordsOf(former)).toBe(wordsOf(write(blocks)));
  });
});
