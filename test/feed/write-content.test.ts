import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../functions/article/article.ts';
import { writeContent } from '../../functions/feed/write-content.ts';
import { keepXmlCharacters } from '../../functions/feed/xml.ts';
import { episode, hostileEpisode } from '../site/specimens.ts';

const allowed = new Set(['p', 'ol', 'ul', 'li', 'a', 'strong', 'em']);
const item = (text: string, depth: number, ordinal?: number): Block => ({
  kind: 'list item',
  depth,
  ...(ordinal === undefined ? {} : { ordinal }),
  content: [{ text }],
});

describe('the article in the feed', () => {
  test.each<[string, Block, string]>([
    [
      'a heading',
      { kind: 'heading', level: 2, content: [{ text: 'A < B' }] },
      '<p><strong>A &#x3C; B</strong></p>',
    ],
    ['a quotation', { kind: 'quote', content: [{ text: 'Tides' }] }, '<p><em>Tides</em></p>'],
    [
      'code, a line a paragraph',
      { kind: 'code', text: 'if (a)\n  b();\n' },
      '<p>if (a)</p><p>\u00a0\u00a0b();</p>',
    ],
    [
      'a table',
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      '<ul><li>a · b</li><li>c · d</li></ul>',
    ],
    [
      'a picture as a link',
      { kind: 'image', alternative: 'A boat', address: 'https://a.example/b.jpg' },
      '<p><a href="https://a.example/b.jpg">A boat</a></p>',
    ],
    [
      'a picture of no address in words',
      { kind: 'image', alternative: 'A boat', address: 'b.jpg' },
      '<p>A boat</p>',
    ],
    [
      'words in their styles, and where they lead',
      {
        kind: 'paragraph',
        content: [
          { text: 'a', style: 'strong' },
          { text: 'b', style: 'emphasis', link: 'mailto:a@b.example' },
          { text: 'c', style: 'code', link: 'javascript:alert(1)' },
        ],
      },
      '<p><strong>a</strong><a href="mailto:a@b.example"><em>b</em></a>c</p>',
    ],
  ])('says %s', (_name, block, expected) => {
    expect(writeContent({ blocks: [block] })).toBe(expected);
  });

  test('nests lists, and begins another one where bullets follow numbers', () => {
    const blocks = [item('a', 0, 3), item('deep', 1), item('b', 0, 4), item('c', 0)];
    expect(writeContent({ blocks })).toBe(
      '<ol><li value="3">a<ul><li>deep</li></ul></li><li value="4">b</li></ol><ul><li>c</li></ul>',
    );
  });

  test('leaves out what has no words', () => {
    const blocks: Block[] = [
      { kind: 'separator' },
      { kind: 'table', rows: [] },
      { kind: 'image', alternative: '', address: 'https://a.example/b.jpg' },
    ];
    expect(writeContent({ blocks })).toBeUndefined();
  });

  test('is left out where it would be longer than 64 KiB', () => {
    const fitting = {
      kind: 'paragraph',
      content: [{ text: 'x'.repeat(65_536 - '<p></p>'.length) }],
    } as const;
    const longer = { kind: 'paragraph', content: [{ text: `${fitting.content[0].text}x` }] } as const;
    expect(writeContent({ blocks: [fitting] })).toHaveLength(65_536);
    expect(writeContent({ blocks: [longer] })).toBeUndefined();
  });

  test.each([episode, hostileEpisode])(
    'holds nothing but the elements that directories name',
    ({ blocks }) => {
      for (const { name, attributes } of elementsOf(writeContent({ blocks }) ?? '')) {
        expect(allowed).toContain(name);
        expect(['', 'href', 'value']).toContain(Object.keys(attributes).join());
        expect(attributes.href ?? 'https:').toMatch(/^(https?|mailto):/);
      }
    },
  );

  test('keeps every word and opens no element, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
        const blocks = texts.map((text): Block => ({ kind: 'paragraph', content: [{ text }] }));
        const elements = elementsOf(writeContent({ blocks }) ?? '');
        expect(elements.map(({ name, text }) => [name, text])).toEqual(
          texts.map((text) => ['p', keepXmlCharacters(text)]),
        );
      }),
    );
  });
});

function elementsOf(html: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push({ name, attributes, text: '' }),
    ontext: (text) => {
      const last = elements.at(-1);
      if (last !== undefined) last.text += text;
    },
  });
  parser.end(html);
  return elements;
}
