import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../functions/article/article.ts';
import { read, wordsOf } from '../read.ts';

function kindsAndTexts(html: string): readonly string[] {
  return read('a.md', html).blocks.map((block) =>
    'content' in block ? `${block.kind}: ${textOf(block.content)}` : block.kind,
  );
}

describe('a second line break ends the paragraph', () => {
  test.each([
    ['a paragraph', '<p>One.<br><br>Two.</p>', ['paragraph: One.', 'paragraph: Two.']],
    ['a division', '<div>One.<br/>\n <br/>Two.</div>', ['paragraph: One.', 'paragraph: Two.']],
    [
      'a cell',
      '<table><tr><td>One.<br>&nbsp;<br>Two.</td></tr></table>',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    ['a quotation', '<blockquote>One.<br><br><br>Two.</blockquote>', ['quote: One.', 'quote: Two.']],
    ['an item', '<ul><li>One.<br><br>Two.</li></ul>', ['list item: One.', 'paragraph: Two.']],
    ['what is strong', '<p><b>One.<br></b><br><b>Two.</b></p>', ['paragraph: One.', 'paragraph: Two.']],
    ['Markdown', 'One.<br> <br>Two.', ['paragraph: One.', 'paragraph: Two.']],
  ])('in %s', (_, html, blocks) => {
    expect(kindsAndTexts(html)).toEqual(blocks);
  });
});

test.each([
  ['a single one', '<p>One,<br>two.</p>', ['paragraph: One, two.']],
  ['one on each side of a word', '<p>One,<br>two,<br>three.</p>', ['paragraph: One, two, three.']],
  [
    'one on each side of a picture',
    '<p>One,<br><img src="a.png" alt=""><br>two.</p>',
    ['paragraph: One, two.'],
  ],
  [
    'one at the end, and one in the next',
    '<p>One.<br></p><p><br>Two.</p>',
    ['paragraph: One.', 'paragraph: Two.'],
  ],
  ['two in a heading', '<p>Zero.</p><h2>One<br><br>two</h2>', ['paragraph: Zero.', 'heading: One two']],
])('%s ends nothing', (_, html, blocks) => {
  expect(kindsAndTexts(html)).toEqual(blocks);
});

const sentence =
  'The sea rose in the night, and nobody in the village had seen it so high before that, or since.';

test.each(['p', 'div', 'td', 'blockquote', 'article'])(
  'reads a page whose paragraphs are parted so in a %s as if they were marked',
  (tag) => {
    const text = [1, 2, 3].map((number) => `Night ${number}. ${sentence}`);
    const inner = `<${tag}>${text.join('<br><br>\n')}</${tag}>`;
    const html = tag === 'td' ? `<table><tr>${inner}</tr></table>` : inner;
    const { blocks, omissions } = read('a.html', `<title>Sea</title><body>${html}</body>`);
    expect(blocks.map((block) => wordsOf([block]))).toEqual(text);
    expect(omissions).toEqual([]);
  },
);

test('names short lines that are parted so once, as part of the text', () => {
  const lines = Array.from({ length: 6 }, (_, index) => `Verse ${index}`);
  const html = `<title>Sea</title><body><div><p>${sentence}</p>${lines.join('<br><br>')}<h2>Third<br><br>night</h2><p>${sentence}</p></div></body>`;
  expect(read('a.html', html).omissions).toEqual([]);
});

test('as many paragraphs as there are texts between two breaks or more, and no word lost', () => {
  const text = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/);
  const gap = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, gap), { minLength: 1, maxLength: 8 }), (pieces) => {
      const html = pieces.map(([words, breaks]) => words + '<br>'.repeat(breaks)).join('');
      const { blocks } = read('a.md', `<div>${html}.</div>`);
      expect(blocks.length).toBe(1 + pieces.filter(([, breaks]) => breaks > 1).length);
      expect(wordsOf(blocks)).toBe(`${pieces.map(([words]) => words).join(' ')} .`);
    }),
  );
});
