import { describe, expect, it } from 'vitest';
import { describeArticle } from '../../functions/episode/describe-article.ts';
import { priceDollars } from '../../functions/report/prices.ts';
import { readReport } from '../../functions/report/read-report.ts';
import { reportFailed, writeReport } from '../../functions/report/write-report.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { makeArticle, paragraph } from '../make-article.ts';

describe('a report', () => {
  it('tells a later run its status and where the episode is', () => {
    const report = writeReport(reportFailed('post.md', 'empty', { show: 'main', name: 'post' }));
    expect(readReport(bytesOf(report))).toEqual({ status: 'failed', place: { show: 'main', name: 'post' } });
    expect(readReport(bytesOf(writeReport(reportFailed('post.md', 'empty', undefined))))).toEqual({
      status: 'failed',
    });
  });

  it.each(['', 'null', '[]', '{"episode":7}', '{"episode":{"show":"main"},"status":1}'])(
    'that says %s tells nothing',
    (text) => {
      expect(readReport(bytesOf(text))).toEqual({});
    },
  );

  it('prices a million characters as Polly’s page does', () => {
    expect(priceDollars(1_000_000)).toEqual({ standard: 4, neural: 16, generative: 30, 'long-form': 100 });
    expect(priceDollars(0).neural).toBe(0);
  });
});

describe('describeArticle', () => {
  it('takes the author’s description, else the first paragraph, else the title', () => {
    const blocks = [
      { kind: 'separator' } as const,
      paragraph('🎈'),
      paragraph('It rose.'),
      paragraph('It fell.'),
    ];
    expect(describeArticle(makeArticle({ description: 'Mine', blocks }))).toBe('Mine');
    expect(describeArticle(makeArticle({ blocks }))).toBe('It rose.');
    expect(describeArticle(makeArticle({ blocks: [] }))).toBe('A Title');
  });

  it('cuts a long paragraph between words', () => {
    const text = describeArticle(makeArticle({ blocks: [paragraph('word, '.repeat(100))] }));
    expect(text).toMatch(/^(word, )+word…$/);
    expect(text.length).toBeLessThanOrEqual(301);
  });

  it('never leaves half a character', () => {
    const text = describeArticle(makeArticle({ blocks: [paragraph(`x${'😀'.repeat(400)}a`)] }));
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain('\ufffd');
  });
});
