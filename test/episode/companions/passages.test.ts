import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../functions/episode/companions/passages.ts';
import { paragraph } from '../../make-article.ts';

const text = Array.from({ length: 40 }, (_, index) => `and wave ${index} came in,`).join(' ');
const cue = { block: 0, startSeconds: 1, endSeconds: 41, from: 0, to: text.length };
const passagesWith = (words: readonly { readonly from: number; readonly startSeconds: number }[]) =>
  passagesOf({ title: 'Tide', blocks: [paragraph(text)], cues: [{ ...cue, words }] });

describe('a sentence without end', () => {
  it('is several passages also where no moment of its words is known', () => {
    const untimed = passagesOf({ title: 'Tide', blocks: [paragraph(text)], cues: [cue] });
    expect(untimed.length).toBeGreaterThan(2);
    expect(passagesWith([])).toEqual(untimed);
    expect(passagesWith([{ from: 0, startSeconds: 1 }])).toEqual(untimed);
    expect(passagesWith([{ from: 4, startSeconds: 50 }])).toEqual(untimed);
  });
});
