import { expect, test } from 'vitest';
import { parseHtml } from '../../../functions/article/html/html-tree.ts';
import { findProse } from '../../../functions/article/page/find-prose.ts';

const text =
  'The sea rose in the night, and nobody in the village had seen it so high before that, or since.';

function namesWithProse(html: string): readonly (string | null)[] {
  const found = [...findProse(parseHtml(html).body)].map((element) => element.getAttribute('id'));
  return found.filter((name) => name !== null).toSorted();
}

test('finds all that is around a paragraph, and nothing beside it', () => {
  expect(namesWithProse(`<div id="a"><div id="b"><p>${text}</p></div><div id="c">Sea.</div></div>`)).toEqual([
    'a',
    'b',
  ]);
});

test('finds neither code nor links', () => {
  expect(
    namesWithProse(`<div id="a"><pre>${text}</pre></div><div id="b"><a href="/">${text}</a></div>`),
  ).toEqual([]);
});

test('counts what is not read for itself alone', () => {
  expect(namesWithProse(`<div id="a"><div id="b" hidden><p id="c">${text}</p></div></div>`)).toEqual([
    'b',
    'c',
  ]);
});
