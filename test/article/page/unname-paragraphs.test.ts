import { describe, expect, it, test } from 'vitest';
import { read, wordsOf } from '../read.ts';

const prose = `<p>${'The harbour at Wells was quiet that morning, and all the boats lay where they had been left. '.repeat(8)}</p>`;
const sentences =
  'Each boat has a share in the catch. The owner takes a third of it, and the crew divides what is left by the years at sea.';

function pageWith(piece: string) {
  return read(
    'a.html',
    `<html lang="en"><title>Tide</title><body><article>${prose}${piece}${prose}</article></body></html>`,
  );
}

describe('a paragraph of sentences amid others is said whatever its class', () => {
  test.each(['share', 'promo-text', 'post-meta', 'sidebar', 'related', 'modal-verbs', 'social'])(
    '%s',
    (name) => {
      const { blocks, omissions } = pageWith(`<p class="${name}">${sentences}</p>`);
      expect(wordsOf(blocks)).toContain(sentences);
      expect(omissions).toEqual([]);
    },
  );
});

describe('is left out and told of', () => {
  test.each([
    ['an invitation', `<p class="promo">${sentences} Sign up for our newsletter.</p>`, 'promotion'],
    [
      'a single sentence',
      '<p class="promo">Each boat has a share in the catch of all boats.</p>',
      'promotion',
    ],
    ['a row of links', `<p class="share"><a href="/a">${sentences}</a></p>`, 'share bar'],
    ['what is about the author', `<p class="author-bio">${sentences}</p>`, 'author box'],
    ['a paragraph in a named box', `<div class="promo"><p class="promo">${sentences}</p></div>`, 'promotion'],
  ])('%s', (_, piece, kind) => {
    const { blocks, omissions } = pageWith(piece);
    expect(wordsOf(blocks)).not.toContain('share in the catch');
    expect(omissions.map(({ what }) => what.split(' “')[0])).toEqual([kind]);
  });
});

it('calls a line of tags so', () => {
  const { omissions } = pageWith('<div class="tags"><a href="/sea">Sea</a> <a href="/boats">Boats</a></div>');
  expect(omissions.map(({ what }) => what)).toEqual(['tags “Sea Boats”']);
});

it('keeps a quarter of a page that its faults put into a place for advertisements', () => {
  const text = `${sentences} ${'The boats of Wells lie dry at noon. '.repeat(12)}`;
  const place = `<div class="ad-container"><p>${text}</p><p>${text}</p></div>`;
  const { omissions } = pageWith(`${prose}${prose}${place}`);
  expect(omissions.filter(({ what }) => what.startsWith('promotion'))).toEqual([]);
});
