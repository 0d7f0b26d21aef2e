import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../functions/article/article.ts';
import { writeBlocks } from '../../../functions/site/pages/write-blocks.ts';

describe('writing blocks', () => {
  test('closes the gaps between heading levels, below the first', () => {
    const levels = [2, 4, 4, 3, 2, 1, 6, 6].map(
      (level): Block => ({ kind: 'heading', level, content: [{ text: 'a' }] }),
    );
    expect(elements(levels, /<h\d/g)).toEqual(['<h2', '<h3', '<h3', '<h3', '<h2', '<h2', '<h3', '<h3']);
    const deep = [1, 2, 3, 4, 5, 6].map(
      (level): Block => ({ kind: 'heading', level, content: [{ text: 'a' }] }),
    );
    expect(elements(deep, /<\/h\d/g)).toEqual(['</h2', '</h3', '</h4', '</h5', '</h6', '</h6']);
  });

  test('nests lists as deep as their items lie', () => {
    expect(plain([item('a', 0), item('b', 1), item('c', 2), item('d', 1), item('e', 0)])).toBe(
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>\n',
    );
  });

  test('nests items that skip a depth, and takes a list that begins deep', () => {
    expect(plain([item('a', 3), item('b', 9), item('c', 0)])).toBe(
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>\n',
    );
  });

  test("keeps the author's numbers, and keeps numbers and bullets apart", () => {
    expect(plain([item('a', 0, 3), item('b', 0, 4), item('c', 0)])).toBe(
      '<ol><li value="3">a</li><li value="4">b</li></ol><ul><li>c</li></ul>\n',
    );
  });

  test('marks passages in another language', () => {
    const content: readonly Inline[] = [
      { text: 'They say ' },
      { text: 'la marée', style: 'emphasis', language: 'fr' },
      { text: '.' },
    ];
    expect(plain([{ kind: 'paragraph', content }])).toBe(
      '<p>They say <span lang="fr"><em>la marée</em></span>.</p>\n',
    );
  });

  test('joins the paragraphs of one quotation', () => {
    const quote: Block = { kind: 'quote', content: [{ text: 'a' }] };
    expect(plain([quote, quote, { kind: 'separator' }, quote])).toBe(
      '<blockquote><p>a</p><p>a</p></blockquote>\n<hr>\n<blockquote><p>a</p></blockquote>\n',
    );
  });

  test('joins neighbours with one address into one link', () => {
    const link = 'https://a.example/';
    const content: readonly Inline[] = [
      { text: 'see ' },
      { text: 'the ', link },
      { text: 'book', link, style: 'emphasis' },
      { text: ' or ' },
      { text: 'write', link: 'mailto:a@b.example', style: 'strong' },
      { text: 'run', style: 'code' },
    ];
    expect(plain([{ kind: 'paragraph', content }])).toBe(
      '<p>see <a href="https://a.example/" rel="noopener">the <em>book</em></a> or ' +
        '<a href="mailto:a@b.example" rel="noopener"><strong>write</strong></a><code>run</code></p>\n',
    );
  });

  test('writes tables with column titles, and a single row without', () => {
    expect(plain([{ kind: 'table', rows: [['a'], ['b']] }])).toContain(
      '<tr><th scope="col">a</th></tr>\n<tr><td>b</td></tr>',
    );
    expect(plain([{ kind: 'table', rows: [['a']] }])).toContain('<tr><td>a</td></tr>');
    expect(plain([{ kind: 'table', rows: [] }])).toContain('<table>\n<tr></tr>');
  });

  test('shows the words of a picture that has no address on the web, and nothing where it has none', () => {
    expect(plain([{ kind: 'image', alternative: 'A cat', address: 'cat.png' }])).toBe(
      '<p><em>A cat</em></p>\n',
    );
    expect(plain([{ kind: 'image', alternative: '', address: 'data:image/png,x' }])).toBe('\n');
    expect(plain([{ kind: 'image', alternative: 'A "cat"', address: 'https://a.example/c.png' }])).toContain(
      '<img src="https://a.example/c.png" alt="A &quot;cat&quot;" loading="lazy" decoding="async">',
    );
  });

  test('writes nothing for nothing', () => {
    expect(plain([])).toBe('');
  });
});

describe('by law', () => {
  const content = fc.array(
    fc.record({
      text: fc.string({ unit: 'binary', minLength: 1 }),
      link: fc.constantFrom(
        'https://a.example/',
        'javascript:alert(1)',
        'JaVaScRiPt:x',
        'data:text/html,x',
        '"><b',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), content }),
    fc.record({ kind: fc.constant('quote' as const), content }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), content }),
    fc.record({ kind: fc.constant('list item' as const), depth: fc.nat({ max: 4 }), content }),
    fc.record({
      kind: fc.constant('list item' as const),
      depth: fc.nat({ max: 4 }),
      ordinal: fc.nat(),
      content,
    }),
    fc.record({ kind: fc.constant('code' as const), text: fc.string({ unit: 'binary' }) }),
    fc.record({ kind: fc.constant('separator' as const) }),
  );

  test('every element that is opened is closed in its turn', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        expect(openAtTheEnd(written(blocks))).toEqual([]);
      }),
    );
  });

  test('no text becomes markup, and no link leads to a script', () => {
    const allowed = /^<\/?(p|h[2-6]|ul|ol|li|blockquote|pre|code|hr|a)( [a-z-]+="[^"<>]*")*>$/;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const html = written(blocks);
        for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
        for (const [, link] of html.matchAll(/href="([^"]*)"/g)) expect(link).toBe('https://a.example/');
      }),
    );
  });

  test('each block with words carries its index once', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const indexes = [...written(blocks).matchAll(/ data-block="(\d+)"/g)].map(([, index]) =>
          Number(index),
        );
        expect(indexes).toEqual(blocks.flatMap(({ kind }, index) => (kind === 'separator' ? [] : [index])));
      }),
    );
  });
});

/** The elements that were never closed, and the first one that was closed out of turn. */
function openAtTheEnd(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)(?!hr)([a-z0-9]+)[^>]*>/g)) {
    if (end === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

function written(blocks: readonly Block[]): string {
  const placed = blocks.map((block, index) => ({ block, index }));
  return writeBlocks(placed, { table: 'Table', ids: new Map([[7, 't=75.2']]) }).html;
}

function plain(blocks: readonly Block[]): string {
  return written(blocks).replace(/ data-block="\d+"/g, '');
}

function elements(blocks: readonly Block[], pattern: RegExp): readonly string[] {
  return written(blocks).match(pattern) ?? [];
}

function item(text: string, depth: number, ordinal?: number): Block {
  const content = [{ text }];
  return ordinal === undefined
    ? { kind: 'list item', depth, content }
    : { kind: 'list item', depth, ordinal, content };
}
