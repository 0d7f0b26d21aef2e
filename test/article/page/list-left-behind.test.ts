import { expect, it } from 'vitest';
import { findLeftBehind, listLeftBehind } from '../../../functions/article/page/list-left-behind.ts';
import { paragraph } from '../../make-article.ts';
import { read } from '../read.ts';

const prose = 'The sea rose in the night, and nobody in the village had seen it so high before that. '.repeat(
  5,
);

it('names what a page marks as its article and its text lacks, however its blocks are divided', () => {
  const marked = [paragraph('One two.'), paragraph('Three.'), paragraph('A box.'), paragraph('—')];
  expect(findLeftBehind(marked, [paragraph('One two. Three.')])).toEqual(['A box.']);
});

it('names twenty, for a mark may be around a whole site', () => {
  const marked = Array.from({ length: 30 }, (_, index) => paragraph(`Card ${index}.`));
  expect(findLeftBehind(marked, [])).toHaveLength(20);
});

it('does not miss a heading that is the title', () => {
  expect(listLeftBehind(['Sea', 'A box.'], 'Sea and wind').map(({ what }) => what)).toEqual(['“A box.”']);
  expect(listLeftBehind(['Sea'], undefined)).toHaveLength(1);
});

it('leaves asides inside an article to the report, and what is beside the text at its end to the reading policy', () => {
  const page = `<body><article><p>${prose}</p><aside>A thought aside.</aside><p>${prose}</p><p data-narration="skip">Not aloud.</p></article></body>`;
  const { blocks, omissions } = read('a.html', page);
  expect(omissions.map(({ what }) => what)).toContain('“A thought aside.”');
  expect(blocks.at(-1)).toMatchObject({ beside: 'skipped', content: [{ text: 'Not aloud.' }] });
});
