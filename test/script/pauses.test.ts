import { describe, expect, it } from 'vitest';
import { breakFor, pauseBetween, pauseNames } from '../../functions/script/pauses.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const heading = (level: number) => ({ kind: 'heading', level }) as const;

describe('pauseBetween', () => {
  it('is longer the more begins', () => {
    const before = [1, 2, 3, 4, 5, 6].map((level) => pauseBetween({ kind: 'paragraph' }, heading(level)));
    expect(before).toEqual([1.75, 1.35, 1.15, 1.05, 1.05, 1.05]);
    const behind = [1, 2, 3, 4].map((level) => pauseBetween(heading(level), { kind: 'paragraph' }));
    expect(behind).toEqual([1.05, 0.85, 0.8, 0.75]);
  });

  it('is the longest that either side asks for, and none at the end', () => {
    expect(pauseBetween({ kind: 'list item' }, { kind: 'list item' })).toBe(0.65);
    expect(pauseBetween({ kind: 'list item' }, { kind: 'quote' })).toBe(0.95);
    expect(pauseBetween({ kind: 'title' }, { kind: 'paragraph' })).toBe(1.35);
    expect(pauseBetween({ kind: 'quote' }, { kind: 'separator' })).toBe(1.85);
    expect(pauseBetween({ kind: 'separator' }, 'end')).toBe(0);
  });

  it('is as it is set, headings of other levels in proportion', () => {
    const settings = { heading: 2.7, paragraph: 0, item: 0.2, quote: 1, scene: 3, title: 4 };
    expect(pauseBetween({ kind: 'paragraph' }, { kind: 'paragraph' }, settings)).toBe(0);
    expect(pauseBetween({ kind: 'paragraph' }, heading(2), settings)).toBe(2.7);
    expect(pauseBetween({ kind: 'paragraph' }, heading(1), settings)).toBe(3.5);
    expect(pauseBetween(heading(2), { kind: 'paragraph' }, settings)).toBe(1.7);
    expect(pauseBetween({ kind: 'title' }, { kind: 'quote' }, settings)).toBe(4);
    expect(pauseBetween({ kind: 'paragraph' }, { kind: 'separator' }, settings)).toBe(3);
  });

  it('is set by every name that there is', () => {
    const [one, other] = [{ kind: 'paragraph' }, { kind: 'list item' }] as const;
    const pairs = [
      { kind: 'title' },
      heading(2),
      one,
      other,
      { kind: 'quote' },
      { kind: 'separator' },
    ] as const;
    for (const name of pauseNames) {
      const silent = Object.fromEntries(pauseNames.map((every) => [every, 0]));
      const heard = pairs.map((before) => pauseBetween(before, other, { ...silent, [name]: 2 }));
      expect([name, heard.filter((seconds) => seconds > 0).length]).toEqual([name, 1]);
    }
  });
});

it('an article’s pauses are in its script', () => {
  const article = makeArticle({ blocks: [paragraph('One.'), paragraph('Two.')], pauses: { paragraph: 2 } });
  expect(writeScript(article, voice).chunks.map((chunk) => chunk.pauseSeconds)).toEqual([1.35, 2, 0]);
});

it('a break inside a request is at least as long as tells it from the voice’s own pauses', () => {
  expect([0, 0.75, 0.8, 4].map(breakFor)).toEqual([0.75, 0.75, 0.8, 4]);
});
