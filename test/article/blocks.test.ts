import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, wordsOf } from './read.ts';

const word = fc.stringMatching(/^[a-zäßé]{2,8}$/).filter((text) => !/^(?:https?|www)/.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

/** Markdown, and the words in it that a reader sees, in order. */
type Sample = { readonly markdown: string; readonly seen: string };

const inline: fc.Arbitrary<Sample> = fc.oneof(
  words.map((text) => ({ markdown: text, seen: text })),
  words.map((text) => ({ markdown: `**${text}**`, seen: text })),
  words.map((text) => ({ markdown: `*${text}*`, seen: text })),
  words.map((text) => ({ markdown: `\`${text}\``, seen: text })),
  words.map((text) => ({ markdown: `[${text}](https://example.org/)`, seen: text })),
  words.map((text) => ({ markdown: `[${text}](javascript:x)`, seen: text })),
  words.map((text) => ({ markdown: `<span>${text}</span>`, seen: text })),
  words.map((text) => ({ markdown: `<!-- ${text} -->`, seen: '' })),
);
const line: fc.Arbitrary<Sample> = fc
  .tuple(words, fc.array(inline, { maxLength: 4 }))
  .map(([start, rest]) => ({
    markdown: [start, ...rest.map(({ markdown }) => markdown)].join(' '),
    seen: [start, ...rest.map(({ seen }) => seen)].join(' '),
  }));

function each(samples: readonly Sample[], write: (markdown: string, index: number) => string): Sample {
  return {
    markdown: samples.map(({ markdown }, index) => write(markdown, index)).join('\n'),
    seen: samples.map(({ seen }) => seen).join(' '),
  };
}

const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Sample> = fc.oneof(
  line,
  lines.map((samples) => each(samples, (text) => text)),
  lines.map((samples) => each(samples, (text) => `- ${text}`)),
  lines.map((samples) => each(samples, (text) => `- [x] ${text}`)),
  lines.map((samples) => each(samples, (text, index) => `${index + 3}. ${text}`)),
  lines.map((samples) => each(samples, (text, index) => `${'  '.repeat(index)}- ${text}`)),
  lines.map((samples) => each(samples, (text) => `> ${text}`)),
  lines.map((samples) => each(samples, (text, index) => `${'> '.repeat(index + 1)}${text}`)),
  line.map(({ markdown, seen }) => ({ markdown: `## ${markdown}`, seen })),
  line.map(({ markdown, seen }) => ({ markdown: `<div><div>\n\n${markdown}\n\n</div></div>`, seen })),
  words.map((text) => ({ markdown: `\`\`\`\n${text}\n\`\`\``, seen: text })),
  fc.tuple(words, words).map(([a, b]) => ({
    markdown: `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`,
    seen: `${a} ${b} ${b} ${a}`,
  })),
  fc.constant({ markdown: '---', seen: '' }),
);
const page = fc.array(block, { minLength: 1, maxLength: 8 });

test('every visible word of Markdown is in its blocks once, in order', () => {
  fc.assert(
    fc.property(page, (samples) => {
      const markdown = ['---\ntitle: 0\n---\nBegun', ...samples.map((sample) => sample.markdown)].join(
        '\n\n<!-- -->\n\n',
      );
      const seen = ['Begun', ...samples.map((sample) => sample.seen)].join(' ');
      expect(wordsOf(read('a.md', markdown).blocks)).toBe(seen.normalize('NFC').replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 300 },
  );
});

test('every word of plain text is in its blocks once, in order, however it is wrapped', () => {
  const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 20, max: 200 }), (texts, width) => {
      const text = `---\ntitle: 0\n---\n${texts.map((list) => wrap(list, width)).join('\n\n')}`;
      expect(wordsOf(read('a.txt', text).blocks)).toBe(texts.flat().join(' ').normalize('NFC'));
    }),
    { numRuns: 200 },
  );
});

test('no block is empty, and none begins or ends with a space', () => {
  fc.assert(
    fc.property(page, (samples) => {
      const { blocks } = read('a.md', `Begun\n\n${samples.map(({ markdown }) => markdown).join('\n\n')}`);
      for (const block of blocks) if ('content' in block) expect(wordsOf([block])).toMatch(/\S/);
      for (const block of blocks) {
        if ('content' in block)
          expect(block.content.map(({ text }) => text).join('')).not.toMatch(/^\s|\s$|\s\s/);
      }
    }),
  );
});

test('whatever HTML is, reading it ends in blocks or in an ArticleError', () => {
  const tag = fc.constantFrom(
    ...'p div ul li ol table tr td blockquote h1 pre code a sup figure img br hr body html article'.split(
      ' ',
    ),
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    words,
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<p>Begun</p>${pieces.join('')}`;
      try {
        expect(read('a.html', html).blocks.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ArticleError', key: 'a.html' });
      }
    }),
  );
});

describe('images', () => {
  test('stand alone or are left out, and an omission says so', () => {
    const article = read(
      'a.md',
      'Text ![inside](https://e.org/a.png).\n\n![alone](https://e.org/b.png)\n\n![near](c.png)',
    );
    expect(article.blocks.slice(1)).toEqual([
      { kind: 'image', alternative: 'alone', address: 'https://e.org/b.png' },
    ]);
    expect(article.omissions.map(({ what }) => what)).toEqual(['image “inside”', 'image “near”']);
  });

  test('whose address is a script or data are no images', () => {
    const { blocks } = read('a.md', 'Text.\n\n![x](javascript:alert(1))\n\n![y](data:image/png;base64,AAAA)');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

test('only links to the web and to mail stay', () => {
  const html = [
    'https://e.org/',
    'http://e.org/',
    'mailto:a@e.org',
    'javascript:x',
    'JaVaScRiPt:x',
    'data:,x',
    'file:///x',
    '/x',
    '#x',
  ]
    .map((address) => `<a href="${address}">x</a>`)
    .join(' and ');
  const [block] = read('a.md', html).blocks;
  const links =
    block !== undefined && 'content' in block ? block.content.flatMap(({ link }) => link ?? []) : [];
  expect(links).toEqual(['https://e.org/', 'http://e.org/', 'mailto:a@e.org']);
});

function wrap(list: readonly string[], width: number): string {
  const rows: string[] = [];
  for (const next of list) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + next.length <= width)
      rows[rows.length - 1] = `${last} ${next}`;
    else rows.push(next);
  }
  return rows.join('\n');
}
