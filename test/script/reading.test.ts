import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Block, textOf } from '../../functions/article/article.ts';
import { readArticle } from '../../functions/article/read-article.ts';
import { phrasesOf } from '../../functions/script/phrases.ts';
import { type ReadingSettings, readingChoices, readingOf } from '../../functions/script/reading-policy.ts';
import { sayBlock } from '../../functions/script/say-block.ts';
import { sayBlocks, spokenTexts } from '../../functions/script/say-blocks.ts';
import { writeScript } from '../../functions/script/write-script.ts';

const folder = new URL('specimens/', import.meta.url);
const languages = 'en de fr es it pt nl pl sv ja zh ko hi ar'.split(' ');

/** What is heard, line by line with the pause behind it, and what is not heard. */
function hear(file: string, read: ReadingSettings, language = 'en-US'): string {
  const bytes = readFileSync(new URL(file, folder));
  const article = readArticle({ key: `main/${file}`, bytes, maximumCharacters: 100_000 });
  const voice = { id: 'Test', engine: 'neural', language } as const;
  const { chunks, omissions } = writeScript({ ...article, read }, voice);
  const said = chunks.map(
    ({ parts, pauseSeconds }) => `${parts.map(({ text }) => text).join(' ')}  (${pauseSeconds} s)`,
  );
  const left = [...article.omissions, ...omissions].map(({ what, why }) => `- ${what}: ${why}`);
  return `${said.join('\n')}\n\nNot as written:\n${left.join('\n')}\n`;
}

const everything = {
  code: 'read',
  tables: 'rows',
  images: 'all',
  lists: 'plain',
  quotes: 'plain',
  footnotes: 'end',
  addresses: 'read',
  tags: 'read',
  emojis: 'read',
  formulas: 'read',
  asides: 'read',
} as const;

const nothing = {
  code: 'skip',
  tables: 'skip',
  images: 'skip',
  headings: 'skip',
  addresses: 'skip',
  tags: 'skip',
  formulas: 'skip',
} as const;

describe('an article is heard as its expected file says', () => {
  test.each([
    ['by default', 'everything.default.txt', {}],
    ['with all that there is', 'everything.all.txt', everything],
    ['with as little as possible', 'everything.least.txt', nothing],
  ] as const)('%s', async (_, expected, read) => {
    await expect(hear('everything.md', read)).toMatchFileSnapshot(`specimens/${expected}`);
  });

  test('with the phrases of each language', async () => {
    const heard = languages.map((language) => `${language}\n${hear('phrases.md', {}, language)}`).join('\n');
    await expect(heard).toMatchFileSnapshot('specimens/phrases.txt');
  });
});

describe('phrases', () => {
  test.each(languages)('are all there in %s', (language) => {
    expect(Object.values(phrasesOf(language)).filter((phrase) => phrase === '')).toEqual([]);
  });

  it('are none in a language that has none, and nothing is lost by that', () => {
    const code: Block = { kind: 'code', text: 'let a;' };
    expect(spokenTexts([code], { language: 'cy-GB' })).toEqual([undefined]);
    expect(sayBlocks([code], { language: 'cy-GB' }).omissions).toHaveLength(1);
    const mail: Block = { kind: 'paragraph', content: [{ text: 'a@example.org' }] };
    expect(spokenTexts([mail], { language: 'cy-GB' })).toEqual(['a@example.org']);
  });
});

const texts = fc
  .array(
    fc.constantFrom(
      'tide',
      'sea,',
      'It ended.',
      'https://example.com/a/b',
      'a@example.org',
      '@keeper',
      '#OneTwo',
      '[12]',
      '🎉',
      '雨',
      '$5',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => `${words.join(' ')} `);
const content = fc.array(
  fc.record({ text: texts, style: fc.constantFrom('strong', 'code', 'formula') }, { requiredKeys: ['text'] }),
  { minLength: 1, maxLength: 3 },
);
const beside = fc.constantFrom('aside', 'caption', 'footnote', 'skipped');
const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    { kind: fc.constantFrom('paragraph', 'quote'), content, beside },
    { requiredKeys: ['kind', 'content'] },
  ),
  fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), content }),
  fc.record(
    {
      kind: fc.constant('list item'),
      depth: fc.constant(0),
      ordinal: fc.nat(9),
      done: fc.boolean(),
      content,
    },
    { requiredKeys: ['kind', 'depth', 'content'] },
  ),
  fc.record({ kind: fc.constant('code'), text: texts }),
  fc.record({
    kind: fc.constant('image'),
    alternative: texts,
    address: fc.constant('https://example.org/a.png'),
  }),
);
const policies: fc.Arbitrary<ReadingSettings> = fc.record({
  code: fc.constantFrom(...readingChoices.code),
  images: fc.constantFrom(...readingChoices.images),
  headings: fc.constantFrom(...readingChoices.headings),
  footnotes: fc.constantFrom(...readingChoices.footnotes),
  addresses: fc.constantFrom(...readingChoices.addresses),
  tags: fc.constantFrom(...readingChoices.tags),
  emojis: fc.constantFrom(...readingChoices.emojis),
  formulas: fc.constantFrom(...readingChoices.formulas),
  asides: fc.constantFrom(...readingChoices.asides),
  lists: fc.constant('plain'),
});

function writtenIn(block: Block): string {
  if ('content' in block) return textOf(block.content);
  if (block.kind === 'image') return block.alternative;
  return block.kind === 'code' ? block.text : '';
}

it('every word of a block is said once, or the report says that it is not', () => {
  fc.assert(
    fc.property(blocks, policies, (block, read) => {
      const phrases = phrasesOf('');
      const { text, left } = sayBlock(block, { reading: readingOf(read), phrases, language: 'en-US' });
      const written = writtenIn(block).trim().split(/\s+/);
      expect(text !== undefined || left.length > 0).toBe(true);
      if (text === undefined) return;
      const reported = left.map(({ what }) => what).join(' ');
      for (const word of new Set(written)) {
        const times = (where: string) => where.split(word).length - 1;
        const isReported = reported.includes(word) || reported.includes('formula');
        expect(times(text) >= times(written.join(' ')) || isReported, `${word} in ${text}`).toBe(true);
        if (!isReported) expect(times(text), `${word} in ${text}`).toBe(times(written.join(' ')));
      }
    }),
    { numRuns: 300 },
  );
});

it('the report names two hundred of what is left out, and counts the others', () => {
  const many = Array.from(
    { length: 230 },
    (_, index): Block => ({ kind: 'code', text: `let a = ${index};` }),
  );
  const { omissions } = sayBlocks(many, { language: 'en' });
  expect(omissions).toHaveLength(201);
  expect(omissions.at(-1)?.what).toBe('30 more');
});
