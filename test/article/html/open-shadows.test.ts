import { describe, expect, test } from 'vitest';
import { read, wordsOf } from '../read.ts';

const sentence =
  'The sea rose in the night, and nobody in the village had seen it so high before that, or since.';

function shadow(inner: string, mode = 'open'): string {
  return `<template shadowrootmode="${mode}"><style>p { color: red }</style>${inner}</template>`;
}

describe.each(['a.html', 'a.md'])('%s shows', (key) => {
  test.each([
    ['what is in a shadow', `<x-text>${shadow('<p>One.</p><p>Two.</p>')}</x-text>`, 'One. Two.'],
    ['a closed one too', `<div>${shadow('<p>One.</p>', 'CLOSED')}</div>`, 'One.'],
    [
      'what is beside it where its slots are',
      `<x-text>${shadow('<p>One.</p><slot name="end"></slot><slot></slot><p>Four.</p>')}<p>Three.</p><p slot="end">Two.</p></x-text>`,
      'One. Two. Three. Four.',
    ],
    ['what is in a slot that stays empty', `<x-text>${shadow('<slot><p>One.</p></slot>')}</x-text>`, 'One.'],
    ['what no slot takes', `<x-text>${shadow('<p>One.</p>')}<p>Two.</p></x-text>`, 'One. Two.'],
    [
      'a shadow in a shadow',
      `<x-text>${shadow(`<x-text>${shadow('<p>One.</p><slot></slot>')}<slot></slot></x-text>`)}<p>Two.</p></x-text>`,
      'One. Two.',
    ],
    ['no other template', '<div><template><p>No.</p></template><p>One.</p></div>', 'One.'],
    ['none that is in no host', `<ul>${shadow('<li>No.</li>')}<li>One.</li></ul>`, 'One.'],
    ['the first of two alone', `<x-text>${shadow('<p>One.</p>')}${shadow('<p>No.</p>')}</x-text>`, 'One.'],
  ])('%s', (_, html, words) => {
    expect(wordsOf(read(key, html).blocks)).toBe(words);
  });
});

test('reads a whole page that stands in a shadow, and names what is around its article there', () => {
  const article = `<nav>Home Boats</nav><div>${`<p>${sentence}</p>`.repeat(6)}</div>`;
  const { blocks, omissions } = read('a.html', `<body><x-app>${shadow(article)}</x-app></body>`);
  expect(wordsOf(blocks)).toBe(Array.from({ length: 6 }, () => sentence).join(' '));
  expect(omissions.map(({ what }) => what)).toEqual(['navigation “Home Boats”']);
});
