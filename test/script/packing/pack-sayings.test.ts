import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../../../functions/article/article.ts';
import type { Chunk } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { billedCharactersLimit } from '../../../functions/script/write-ssml.ts';
import { makeArticle, paragraph } from '../../make-article.ts';
import { createRandom, makeBook } from './make-book.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const chunksOf = (blocks: readonly Block[]) =>
  writeScript(makeArticle({ titleSource: 'first sentence', blocks }), voice).chunks;
const charactersOf = (chunks: readonly Chunk[]) =>
  chunks.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
const bare = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');
const spokenBlock = (block: Block | undefined) =>
  block !== undefined && 'content' in block ? textOf(block.content) : '';

describe('the requests of a long work', () => {
  it('are at most 1.15 times the least possible, within Polly’s limits, and say every word once and in order', () => {
    const books = fc.record({
      seed: fc.integer(),
      dialogue: fc.double({ min: 0, max: 0.9, noNaN: true }),
      longest: fc.integer({ min: 250, max: 3_000 }),
    });
    fc.assert(
      fc.property(books, ({ seed, dialogue, longest }) => {
        const blocks = makeBook(createRandom(seed), { characters: 1_000_000, dialogue, longest });
        const chunks = chunksOf(blocks);
        expect(chunks.length).toBeLessThanOrEqual(1.15 * Math.ceil(charactersOf(chunks) / 3_000));
        expect(Math.max(...chunks.map((chunk) => chunk.billedCharacters))).toBeLessThanOrEqual(
          billedCharactersLimit,
        );
        expect(Math.max(...chunks.map((chunk) => chunk.ssml.length))).toBeLessThanOrEqual(6_000);
        const texts = chunks.flatMap(({ parts }) => parts.map(({ text }) => text));
        expect(bare(texts)).toBe(bare(blocks.map(spokenBlock)));
      }),
      { numRuns: 4, seed: 20_260_219 },
    );
  });

  it('are one a paragraph up to 100,000 characters, and shared behind that', () => {
    const short = paragraph('The sea rose slowly over the sand, and nobody on the long pier was looking.');
    const blocks = (count: number) => Array.from({ length: count }, () => short);
    expect(chunksOf(blocks(1_300))).toHaveLength(1_300);
    expect(chunksOf(blocks(1_400)).length).toBeLessThan(45);
  });

  it('hold the pauses between their paragraphs as breaks that no pause of the voice’s own is as long as', () => {
    const kinds = ['paragraph', 'quote', 'paragraph', 'paragraph'] as const;
    const blocks = Array.from({ length: 2_000 }, (_, index): Block => {
      return {
        kind: kinds[index % 4] ?? 'quote',
        content: [{ text: `Wave ${index} rose slowly over the sand, and nobody saw it.` }],
      };
    });
    const chunk = chunksOf(blocks).find(({ parts }) => parts[0] !== undefined && parts[0].block % 4 === 0);
    expect(chunk?.parts.slice(0, 4).map(({ breakSeconds }) => breakSeconds)).toEqual([0, 0.95, 0.95, 0.75]);
    const [first, second, third] = chunk?.parts ?? [];
    expect(chunk?.ssml).toContain(
      `<speak>${first?.text}<break time="950ms"/>${second?.text}<break time="950ms"/>${third?.text}<break time="750ms"/>`,
    );
  });

  it('stay under 6,000 characters in all where paragraphs are a word, and under ten minutes where letters are syllables', () => {
    const words = Array.from({ length: 40_000 }, () => paragraph('No.'));
    expect(Math.max(...chunksOf(words).map(({ ssml }) => ssml.length))).toBeLessThanOrEqual(6_000);
    const rain = Array.from({ length: 1_000 }, () => paragraph('雨が降り続いていた。'.repeat(12)));
    expect(Math.max(...chunksOf(rain).map(({ billedCharacters }) => billedCharacters))).toBeLessThan(2_300);
  });

  it('get through a long paragraph of one word', () => {
    const chunks = chunksOf([paragraph('x'.repeat(110_000)), paragraph('End.')]);
    expect(bare(chunks.flatMap(({ parts }) => parts.map(({ text }) => text)))).toBe(
      `${'x'.repeat(110_000)}End.`,
    );
  });
});

describe('an edit of a long work', () => {
  const random = createRandom(11);
  const book = makeBook(random, { characters: 110_000, dialogue: 0.6, longest: 600 });
  const known = new Set(chunksOf(book).map(({ ssml }) => ssml));
  const changesOf = (blocks: readonly Block[]) => chunksOf(blocks).filter(({ ssml }) => !known.has(ssml));
  const pick = () => Math.floor(random() * book.length);

  it('of one word speaks little more than its own request anew', () => {
    const edits = Array.from({ length: 60 }, () => {
      const block = pick();
      const changed = changesOf(book.with(block, editWord(book[block], random)));
      const own = changed.filter(({ parts }) => parts.some((part) => part.block === block));
      return { all: charactersOf(changed), own: charactersOf(own.slice(0, 1)), requests: changed.length };
    });
    const sum = (key: 'all' | 'own') => edits.reduce((total, edit) => total + edit[key], 0);
    expect(sum('all')).toBeLessThanOrEqual(1.3 * sum('own'));
    expect(edits.filter(({ requests }) => requests === 1).length).toBeGreaterThanOrEqual(54);
  });

  it('that puts in or takes out a paragraph finds the old borders again', () => {
    const added = paragraph('Here is one more paragraph, of which nobody had thought before.');
    const counts = Array.from({ length: 30 }, (_, index) => {
      const at = pick();
      return changesOf(index % 2 === 0 ? book.toSpliced(at, 1) : book.toSpliced(at, 0, added)).length;
    });
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(5);
  });
});

/** One word changed, put in or taken out. */
function editWord(block: Block | undefined, random: () => number): Block {
  const words = spokenBlock(block).split(' ');
  const at = Math.floor(random() * words.length);
  const removed = random() < 0.33 && words.length > 1 ? 1 : 0;
  return paragraph(
    words.toSpliced(at, removed, ...(removed === 0 || random() < 0.5 ? ['else'] : [])).join(' '),
  );
}
