import { describe, expect, it } from 'vitest';
import { writeScript } from '../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const blocks = [paragraph('The sea rose.')];
const lines = {
  intro: '{title}, by {author}, of {date}. From {show}.',
  outro: 'This was {show}.',
  show: 'Tides',
};

function say(change: Parameters<typeof makeArticle>[0]) {
  const script = writeScript(makeArticle({ title: 'The Tide', blocks, ...change }), voice);
  const parts = script.chunks.flatMap((chunk) => chunk.parts.map(({ block, text }) => [block, text]));
  return { script, parts };
}

describe('a show’s intro and outro', () => {
  it('are said in place of the title, and after the last word', () => {
    const { parts, script } = say({ lines, author: 'Ann Lee', date: '2026-02-19T08:30:00.000Z' });
    const intro = 'The Tide, by Ann Lee, of February 19, 2026. From Tides.';
    expect(parts).toEqual([
      [-1, intro],
      [0, 'The sea rose.'],
      [-2, 'This was Tides.'],
    ]);
    expect(script.lines).toEqual({ intro, outro: 'This was Tides.' });
    expect(script.chunks.map(({ pauseSeconds }) => pauseSeconds)).toEqual([1.35, 1.35, 0]);
  });

  it('name the show’s author where the article has none, and leave out what nobody knows', () => {
    expect(say({ lines: { ...lines, author: 'Bo Day' } }).parts[0]).toEqual([
      -1,
      'The Tide, by Bo Day. From Tides.',
    ]);
    expect(say({ lines }).parts[0]).toEqual([-1, 'The Tide. From Tides.']);
  });

  it('do not name a title that was made up from the first sentence', () => {
    expect(say({ lines, titleSource: 'first sentence' }).parts[0]).toEqual([-1, 'From Tides.']);
  });

  it('may be nothing at all: then the article begins at once', () => {
    const { parts } = say({ lines: { intro: 'By {author}.', show: 'Tides' } });
    expect(parts).toEqual([[0, 'The sea rose.']]);
  });

  it('leave title and author to be said where there are none', () => {
    const { parts, script } = say({ author: 'Ann Lee', lines: { show: 'Tides' } });
    expect(parts[0]).toEqual([-1, 'The Tide. By Ann Lee.']);
    expect(script.lines).toBeUndefined();
  });
});
