import { describe, expect, test } from 'vitest';
import { read, wordsOf } from '../read.ts';

const prose = 'The harbour at Wells was quiet that morning, and all the boats lay where they had been left. ';

function readAmid(key: string, piece: string) {
  const isPage = key.endsWith('.html');
  const paragraph = isPage ? `<p>${prose.repeat(3)}</p>` : prose.repeat(3);
  const text = `${paragraph}\n\n${piece}\n\n${paragraph}`;
  const page = `<html><head><title>Sea</title></head><body><article>${text}</article></body></html>`;
  const { blocks, omissions } = read(key, isPage ? page : text);
  return { said: wordsOf(blocks.slice(1, -1)), told: omissions.map(({ what }) => what) };
}

describe.each(['a.md', 'a.html'])('what is no running text is told of by its words, in %s:', (key) => {
  test.each([
    ['a button', '<button>Ring the bell</button>', '', ['button “Ring the bell”']],
    [
      'a choice',
      '<select><option>North wind</option><option>South</option></select>',
      '',
      ['form “North wind South”'],
    ],
    [
      'a drawing',
      '<svg><title>Map</title><text>North wind</text><text>South</text></svg>',
      '',
      ['drawing “North wind South”'],
    ],
    ['a recording', '<audio src="a.mp3">Your browser is old.</audio>', '', ['recording']],
    ['a video', '<video src="a.mp4">Your browser is old.</video>', '', ['video']],
    ['a page in the page', '<iframe src="https://sea.example/map"></iframe>', '', ['embedded page']],
    [
      'readings of characters',
      '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>',
      '漢字',
      ['readings of characters'],
    ],
  ])('%s', (...[, element, said, told]) => {
    expect(readAmid(key, `<p>${element}</p>`)).toEqual({ said, told });
    const sentence = `It rose at noon, ${element} and it fell at night, as it does every day of the year.`;
    expect(readAmid(key, `<p>${sentence}</p>`)).toEqual({
      said: `It rose at noon, ${said === '' ? '' : `${said} `}and it fell at night, as it does every day of the year.`,
      told,
    });
  });

  test.each([
    ['keys', 'Press <kbd>Ctrl</kbd> and <kbd>C</kbd>.', 'Press Ctrl and C.'],
    [
      'what a short form means',
      'The <abbr title="World Health Organization">WHO</abbr> said so.',
      'The WHO said so.',
    ],
    [
      'what is folded',
      '<details><summary>Why is it so?</summary>The moon pulls at the sea all day long.</details>',
      'Why is it so? The moon pulls at the sea all day long.',
    ],
    ['a formula', 'Here <math><mi>x</mi><mo>=</mo><mn>2</mn></math> is meant.', 'Here x=2 is meant.'],
  ])('but reads %s', (_, text, said) => {
    expect(readAmid(key, text.startsWith('<') ? text : `<p>${text}</p>`)).toEqual({ said, told: [] });
  });
});

test('a drawing without words is told of as well', () => {
  expect(readAmid('a.md', '<p><svg><path d="M0 0"/></svg></p>')).toEqual({ said: '', told: ['drawing'] });
});
