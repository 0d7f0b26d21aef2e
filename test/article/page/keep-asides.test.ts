import { describe, expect, it, test } from 'vitest';
import { readingOf } from '../../../functions/script/reading-policy.ts';
import { sayBlocks } from '../../../functions/script/say-blocks.ts';
import { read } from '../read.ts';

const prose = `<p>${'The harbour at Wells was quiet that morning, and all the boats lay where they had been left. '.repeat(3)}</p>`;

function pageWith(piece: string) {
  return read(
    'a.html',
    `<html lang="en"><body><article><h1>Tide</h1>${prose}${piece}${prose}</article></body></html>`,
  );
}

describe('an aside inside of an article', () => {
  test.each([
    '<aside><p>The harbour was built in 1859.</p></aside>',
    '<aside><h3>In short</h3><p>Fuel doubled. Catches halved.</p></aside>',
  ])('is left to the reading policy: %s', (piece) => {
    const { blocks } = pageWith(piece);
    const asides = blocks.filter(({ beside }) => beside === 'aside');
    expect(asides.length).toBeGreaterThan(0);
    const read = sayBlocks(asides, { language: 'en-US', reading: readingOf({ asides: 'read' }) });
    expect(read.texts).not.toContain(undefined);
    expect(sayBlocks(asides, { language: 'en-US' }).texts.every((text) => text === undefined)).toBe(true);
  });

  test.each([
    '<aside class="pullquote"><p>The harbour was quiet.</p></aside>',
    '<aside class="related"><p>The dam that failed.</p></aside>',
    '<aside><h3>Related stories</h3><p>The dam that failed.</p></aside>',
    '<aside><a href="/a">The dam that failed, and why.</a></aside>',
    '<aside><p>Sign up for our newsletter.</p></aside>',
    '<aside>Home</aside>',
    '<aside><form><p>Which do you think is right?</p></form></aside>',
  ])('that is of the page is told of in the report alone: %s', (piece) => {
    expect(pageWith(piece).blocks.filter(({ beside }) => beside === 'aside')).toEqual([]);
  });
});

it('says who said a quotation, and ends it', () => {
  const { blocks } = pageWith(
    `<blockquote><p>${'It came in the night. '.repeat(16)}</p><footer>— <cite>Jo Hill</cite></footer></blockquote>`,
  );
  const quotes = sayBlocks(blocks, { language: 'en-US' }).texts.slice(1, 3);
  expect(quotes[0]).toMatch(/^Quote: It came/);
  expect(quotes[1]).toBe('— Jo Hill. End of quote.');
});

it('quotes in the report what is marked as not for screen readers', () => {
  const text = 'This line is drawn for the eye only.';
  const told = { what: `“${text}”`, why: 'it is marked as not for screen readers' };
  expect(pageWith(`<p aria-hidden="true">${text}</p>`).omissions).toContainEqual(told);
  expect(read('a.md', `One.\n\n<p aria-hidden="true">${text}</p>`).omissions).toContainEqual(told);
  const { omissions } = pageWith(`<p aria-hidden="true" style="display:none">${text}</p>`);
  expect(omissions).toContainEqual({ what: '8 hidden words', why: 'readers do not see them' });
});
