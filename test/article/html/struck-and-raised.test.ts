import { describe, expect, it, test } from 'vitest';
import { sayBlocks } from '../../../functions/script/say-blocks.ts';
import { read } from '../read.ts';

function say(key: string, text: string) {
  return sayBlocks(read(key, text).blocks, { language: 'en-US' });
}

describe('struck-out text', () => {
  test.each([
    ['<p>The ticket costs <s>$40</s> $25 until Friday.</p>', 'The ticket costs $25 until Friday.', '$40'],
    ['<p>It rose <del>2 m</del><ins>1.5 m</ins> here.</p>', 'It rose 1.5 m here.', '2 m'],
    ['<p>It fell<del> far </del>below.</p>', 'It fell below.', 'far'],
    ['<p>He saw it <strike>twice</strike>.</p>', 'He saw it.', 'twice'],
    ['<p>He <del>had <b>never</b></del> been there.</p>', 'He been there.', 'never'],
  ])('in %s is told of and not said', (html, said, struck) => {
    const { texts, omissions } = say('a.html', html);
    expect(texts).toEqual([said]);
    expect(omissions).toContainEqual({ what: `“${struck}”`, why: 'it is struck out' });
  });

  it('is left out of Markdown too, and of the cells of its tables', () => {
    expect(say('a.md', 'He paid ~~forty~~ fifty.').texts).toEqual(['He paid fifty.']);
    const { blocks, omissions } = read('b.md', '| A | B |\n|---|---|\n| one | ~~two~~ three |');
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['A', 'B'],
          ['one', 'three'],
        ],
      },
    ]);
    expect(omissions).toEqual([{ what: '“two”', why: 'it is struck out' }]);
  });

  it('can be a whole paragraph, of which nothing is said', () => {
    const { texts, omissions } = say('a.html', '<p>One.</p><del><p>Two.</p></del>');
    expect(texts).toEqual(['One.', undefined]);
    expect(omissions).toEqual([{ what: '“Two.”', why: 'it is struck out' }]);
  });
});

describe('raised and lowered numbers', () => {
  test.each([
    ['6.02 × 10<sup>23</sup> particles', '6.02 × 10²³ particles'],
    ['20 m<sup>2</sup> of floor', '20 m² of floor'],
    ['10<sup>−6</sup> and 10<sup>0.5</sup>', '10⁻⁶ and 10^0.5'],
    ['(a + b)<sup>n</sup>', '(a + b)ⁿ'],
    ['H<sub>2</sub>O and Ca<sup>2+</sup>', 'H₂O and Ca²⁺'],
    ['the 1<sup>st</sup> of the XIX<sup>e</sup>', 'the 1st of the XIXe'],
    ['<b>x</b><sup>10</sup>', 'x¹⁰'],
    ['a tide<sup><a href="#n1">1</a></sup> comes', 'a tide comes'],
    ['a low <sub>1</sub>', 'a low 1'],
  ])('of %s stay what they are', (html, text) => {
    expect(say('a.html', `<p>${html}.</p>`).texts).toEqual([`${text}.`]);
    expect(say('a.md', `${html}.`).texts).toEqual([`${text}.`]);
  });
});
