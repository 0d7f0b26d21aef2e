import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Omission } from '../../../functions/article/article.ts';
import { read, wordsOf } from '../read.ts';

const sentence =
  'The sea rose in the night, and nobody in the village had seen it so high before that, or since. ';
const article = `<div class="text">${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</div>`;

function omitted(body: string): readonly string[] {
  return read('a.html', `<title>Sea</title><body>${body}</body>`).omissions.map(({ what }) => what);
}

describe('names what stands around an article that its page does not mark', () => {
  const text = 'Bread is baked on the island every morning by the two brothers who came by boat in May.';

  test.each([
    ['navigation', '<nav><ul><li>Home</li><li>Boats</li></ul></nav>', 'navigation “Home Boats”'],
    ['a menu by its name', '<div id="topmenu nav"><p>Home</p><p>Boats</p></div>', 'navigation “Home Boats”'],
    ['a footer', '<div class="foot"><p>Printed at home</p></div>', 'footer “Printed at home”'],
    ['a header', '<div role="banner"><p>The Island Paper</p></div>', 'page header “The Island Paper”'],
    ['a masthead', '<div class="masthead"><p>Island Paper</p></div>', 'page header “Island Paper”'],
    ['a notice', '<div class="our-cookies"><p>We bake some</p></div>', 'cookie notice “We bake some”'],
    ['a form', '<form><label>Your boat</label></form>', 'form “Your boat”'],
    ['what has no name', '<div><div>Island</div><div>Paper</div></div>', 'before the article “Island Paper”'],
    [
      'how much there is of it',
      `<nav>${text}</nav>`,
      'navigation “Bread is baked on the island every morning by the two brothers who came by boat…” (18 words)',
    ],
  ])('%s', (_, region, what) => {
    expect(omitted(`${region}${article}`)).toContain(what);
  });

  test('where it stands behind the text', () => {
    expect(omitted(`${article}<div><div>Island</div><div>Paper</div></div>`)).toContain(
      'after the article “Island Paper”',
    );
  });

  test('and counts what is hidden, and what is too small to be named', () => {
    const bars = Array.from({ length: 15 }, (_, index) => `<nav>One ${'boat '.repeat(index + 1)}</nav>`);
    const what = omitted(`${bars.join('')}<div hidden>Ghost ship ahead</div>${article}`);
    expect(what.filter((line) => line.startsWith('navigation'))).toHaveLength(12);
    expect(what).toContain('9 other words of the page');
    expect(what).toContain('3 hidden words');
  });

  test('once where it repeats', () => {
    const bar = '<div class="share-bar">Tell others</div>';
    expect(omitted(`${bar}${article}${bar}`).filter((line) => line.startsWith('share bar'))).toHaveLength(1);
  });
});

const tag = fc.constantFrom(
  'div',
  'nav',
  'section',
  'footer',
  'header',
  'ul',
  'td',
  'center',
  'aside',
  'form',
);
const part = fc.record({
  tag,
  inner: tag,
  words: fc.integer({ min: 1, max: 60 }),
  isProse: fc.boolean(),
  lines: fc.integer({ min: 1, max: 3 }),
});
const parts = fc.array(part, { minLength: 1, maxLength: 8 });
const fewParts = fc.array(part, { maxLength: 3 });

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

/** Words of which each is in the page once. */
function nameWords(): { line: (length: number) => string; count: () => number } {
  let word = 0;
  const name = () => `w${(word++).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;
  return { line: (length) => Array.from({ length }, name).join(' '), count: () => word };
}

function writeParts(parts: Parts, line: (length: number) => string): string {
  return parts
    .map(({ tag, inner, words, isProse, lines }) => {
      const write = () =>
        isProse ? `<p>${line(words + 30)}.</p>` : `<${inner}>${line(Math.min(words, 6))}</${inner}>`;
      return `<${tag}>${Array.from({ length: lines }, write).join('')}</${tag}>`;
    })
    .join('');
}

function countTold(html: string): number {
  const { blocks, omissions } = read('a.html', html);
  const said = wordsOf(blocks).split(' ').length;
  return said + omissions.reduce((sum, omission) => sum + sizeOf(omission), 0);
}

test('every visible word of a page without an article’s mark is said or in the report, as itself or in a number', () => {
  fc.assert(
    fc.property(parts, (parts) => {
      const { line, count } = nameWords();
      const body = `<p>${line(60)}</p>${writeParts(parts, line)}`;
      expect(countTold(`<title>Sea</title><body>${body}</body>`)).toBe(count());
    }),
    { numRuns: 150 },
  );
});

test('every visible word of a page that marks its article is, too, whatever furniture is inside and around', () => {
  const mark = fc.constantFrom('article', 'main', 'div itemprop="articleBody"');
  fc.assert(
    fc.property(
      mark,
      fc.tuple(fewParts, fewParts, fewParts, fewParts),
      (mark, [before, early, late, after]) => {
        const { line, count } = nameWords();
        const inside = `${writeParts(early, line)}<p>${line(60)}</p>${writeParts(late, line)}<p>${line(60)}</p>`;
        const article = `<${mark}>${inside}</${mark.split(' ')[0]}>`;
        const body = writeParts(before, line) + article + writeParts(after, line);
        expect(countTold(`<title>Sea</title><body>${body}</body>`)).toBe(count());
      },
    ),
    { numRuns: 150 },
  );
});

function sizeOf({ what }: Omission): number {
  const number = /\((\d+) words\)$|^(\d+) (?:other|hidden) words/.exec(what);
  return number ? Number(number[1] ?? number[2]) : (what.match(/\bw[a-z]+/g)?.length ?? 0);
}
