import { describe, expect, it, test } from 'vitest';
import { read, wordsOf } from '../read.ts';

const prose = 'The harbour at Wells was quiet that morning, and all the boats lay where they had been left. ';

function pageWith(mark: string, note: string) {
  const text = `<p>${prose}So it was told${mark} by the master.</p><p>${prose.repeat(3)}</p>`;
  return read(
    'a.html',
    `<html><head><title>Sea</title></head><body><article>${text}${note}</article></body></html>`,
  );
}

describe('a note and its mark are known by their links to each other', () => {
  test.each([
    [
      'as mail pages have them',
      '<a class="anchor" id="a1" href="#n1">1</a>',
      '<div class="note"><a id="n1" href="#a1">1</a><div><p>Except on Sundays, when it is loud.</p></div></div>',
    ],
    [
      'as word processors have them',
      '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Except on Sundays, when it is loud.</p></div>',
    ],
    [
      'of remarks in the margin',
      '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>',
      '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Except on Sundays, when it is loud.</span></p></div>',
    ],
    [
      'in a list',
      '<sup id="r1"><a href="#n1">1</a></sup>',
      '<ol><li id="n1">Except on Sundays, when it is loud. <a href="#r1">back</a></li></ol>',
    ],
  ])('%s', (_, mark, note) => {
    const { blocks, omissions } = pageWith(mark, note);
    expect(wordsOf(blocks.filter(({ beside }) => beside === undefined))).toBe(
      `${prose}So it was told by the master. ${prose.repeat(3).trim()}`,
    );
    expect(wordsOf(blocks.filter(({ beside }) => beside === 'footnote'))).toBe(
      'Except on Sundays, when it is loud.',
    );
    expect(omissions.map(({ what }) => what)).toContain('footnote marks');
  });
});

it('says a number that leads to a place from which nothing leads back', () => {
  const { blocks } = pageWith(
    ', see <a href="#n1">1</a>,',
    '<p id="n1">It is loud on Sundays, said the master of it.</p>',
  );
  expect(wordsOf(blocks)).toContain('see 1,');
  expect(wordsOf(blocks.filter(({ beside }) => beside === undefined))).toContain('loud on Sundays');
});

it('says the paragraph in which a note stands with its mark, or a heading', () => {
  const link = '<a id="n1" href="#a1">1</a>';
  const mark = '<a id="a1" href="#n1">1</a>';
  expect(wordsOf(pageWith(`${mark} ${link}`, '').blocks)).toContain('by the master');
  const { blocks } = pageWith(mark, `<div>${link}<h2>Later</h2><p>${prose.repeat(2)}</p></div>`);
  expect(blocks.every(({ beside }) => beside === undefined)).toBe(true);
});
