import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../functions/article/article.ts';
import { textOf } from '../../functions/article/article.ts';
import { readingOf } from '../../functions/script/reading-policy.ts';
import { spokenTexts } from '../../functions/script/say-blocks.ts';
import type { Script } from '../../functions/script/script.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { billedCharactersLimit } from '../../functions/script/write-ssml.ts';
import { makeArticle, paragraph } from '../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const write = (article: Partial<Article>) => writeScript(makeArticle(article), voice);
const partsOf = (script: Script) => script.chunks.flatMap(({ parts }) => parts);

describe('writeScript', () => {
  it('says title and author first, and then a chunk a paragraph', () => {
    const script = write({
      title: 'The Tide',
      author: 'Ann Lee',
      blocks: [paragraph('It rose.'), paragraph('It fell.')],
    });
    expect(partsOf(script).map(({ block, text }) => [block, text])).toEqual([
      [-1, 'The Tide. By Ann Lee.'],
      [0, 'It rose.'],
      [1, 'It fell.'],
    ]);
  });

  it('does not say a title that was made up from the text', () => {
    const script = write({ titleSource: 'first sentence', blocks: [paragraph('It rose.')] });
    expect(partsOf(script).map(({ text }) => text)).toEqual(['It rose.']);
  });

  it('gets over two hundred thousand blocks that say nothing, and over a table of as many rows', () => {
    const separators = Array.from({ length: 200_000 }, (): Block => ({ kind: 'separator' }));
    const table: Block = { kind: 'table', rows: Array.from({ length: 200_000 }, () => ['a']) };
    const { chunks } = write({ blocks: [paragraph('One.'), ...separators, paragraph('Two.'), table] });
    expect(chunks.map(({ pauseSeconds }) => pauseSeconds)).toEqual([1.35, 1.85, 0.75, 0]);
  });

  it('does not add a full stop to a title that ends by itself', () => {
    expect(partsOf(write({ title: 'Why bread?' }))[0]?.text).toBe('Why bread?');
  });

  it('names the author in the language of the voice', () => {
    const german = { id: 'Vicki', engine: 'neural', language: 'de-DE' } as const;
    const article = makeArticle({ title: 'Die Flut', author: 'Eva Kern' });
    expect(partsOf(writeScript(article, german))[0]?.text).toBe('Die Flut. Von Eva Kern.');
  });

  it('escapes what SSML would take for markup', () => {
    const script = write({ blocks: [paragraph('R&D <b>costs</b> more')] });
    expect(script.chunks.at(-1)?.ssml).toBe('<speak>R&amp;D &lt;b&gt;costs&lt;/b&gt; more</speak>');
    expect(script.chunks.at(-1)?.billedCharacters).toBe('R&amp;D &lt;b&gt;costs&lt;/b&gt; more'.length);
  });

  it('leaves out characters that XML forbids', () => {
    const script = write({ blocks: [paragraph('a\u0000b\ufffe c\ud800')] });
    expect(script.chunks.at(-1)?.ssml).toBe('<speak>ab c</speak>');
  });

  it('does not read code, tables, pictures and emoji, and says so', () => {
    const blocks: Block[] = [
      { kind: 'code', text: 'let a = 1;' },
      {
        kind: 'table',
        rows: [
          ['Name', 'Tide'],
          ['Dover', '6 m'],
        ],
      },
      { kind: 'image', alternative: 'A boat', address: 'boat.jpg' },
      paragraph('🎈'),
      { kind: 'separator' },
    ];
    const read = { code: 'skip', tables: 'skip' } as const;
    const script = write({ titleSource: 'first sentence', blocks, read });
    expect(script.chunks).toEqual([]);
    expect(script.omissions).toEqual([
      { what: 'code: let a = 1;', why: 'code is not read aloud' },
      { what: 'table: Name · Tide / Dover · 6 m', why: 'tables are not read aloud' },
      { what: 'image: A boat', why: 'it is shown on the page and not read aloud' },
      { what: 'emoji “🎈”', why: 'it is not said' },
    ]);
  });

  it('pauses by structure: longest before a heading and at a break, none behind the end', () => {
    const heading: Block = { kind: 'heading', level: 2, content: [{ text: 'Ebb' }] };
    const script = write({
      titleSource: 'first sentence',
      blocks: [paragraph('One.'), heading, paragraph('Two.'), { kind: 'separator' }, paragraph('Three.')],
    });
    expect(script.chunks.map((chunk) => chunk.pauseSeconds)).toEqual([1.35, 0.85, 1.85, 0]);
  });

  it('does not pause inside a paragraph that takes several requests', () => {
    const long = 'The sea is grey today and the wind is cold. '.repeat(150).trim();
    const chunks = write({
      titleSource: 'first sentence',
      blocks: [paragraph(long), paragraph('End.')],
    }).chunks;
    expect(chunks.map(({ parts, pauseSeconds }) => [parts[0]?.block, pauseSeconds])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0.75],
      [1, 0],
    ]);
  });

  it('says every word of the spoken blocks once and in order, within Polly’s limits, the same each time', () => {
    const words = fc.array(fc.constantFrom('sea', 'Dr.', 'a&b', '<x>', '雨', 'It ended.', '…', '🎈'), {
      maxLength: 1_200,
    });
    const kinds = fc.constantFrom('paragraph', 'quote');
    const blocks = fc.array(
      fc.record({ kind: kinds, content: words.map((list) => [{ text: list.join(' ') }]) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(blocks, (list) => {
        const read = { quotes: 'plain', emojis: 'read' } as const;
        const script = write({ titleSource: 'first sentence', blocks: list, read });
        const texts = spokenTexts(list, { reading: readingOf(read), language: 'en-US' });
        const spoken = list.filter((_, index) => texts[index] !== undefined);
        const bare = (text: string) => text.replace(/\s+/g, '');
        expect(
          bare(
            partsOf(script)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(bare(spoken.map((block) => textOf(block.content)).join('')));
        for (const chunk of script.chunks) {
          expect(chunk.billedCharacters).toBeLessThanOrEqual(billedCharactersLimit);
          expect(chunk.ssml.length).toBeLessThan(6_000);
        }
        expect(write({ titleSource: 'first sentence', blocks: list, read })).toEqual(script);
      }),
      { numRuns: 50 },
    );
  });
});
