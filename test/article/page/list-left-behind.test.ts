import fc from 'fast-check';
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

it('leaves asides inside an article to the reading policy, and what is beside the text at its end', () => {
  const page = `<body><article><p>${prose}</p><aside>A thought aside.</aside><p>${prose}</p><p data-narration="skip">Not aloud.</p></article></body>`;
  const { blocks, omissions } = read('a.html', page);
  expect(omissions).toEqual([]);
  expect(blocks[1]).toMatchObject({ beside: 'aside', content: [{ text: 'A thought aside.' }] });
  expect(blocks.at(-1)).toMatchObject({ beside: 'skipped', content: [{ text: 'Not aloud.' }] });
});

it('finds passages that are divided otherwise, in whatever order they come, and names those that are nowhere', () => {
  const sentence = fc
    .nat({ max: 12 })
    .map((number) => `Wave ${number} rose slowly over the sand of the bay.`);
  const passage = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  const passages = fc.array(fc.oneof(passage, fc.constantFrom('Wave', 'sand')), { maxLength: 12 });
  const law = fc.property(passages, passages, (marked, taken) => {
    const left = marked.filter((text) => !taken.join(' ').includes(text));
    expect(findLeftBehind(marked.map(paragraph), taken.map(paragraph))).toEqual(left);
  });
  fc.assert(law, { numRuns: 500 });
});
