import { describe, expect, it } from 'vitest';
import { priceDollars } from '../../../functions/episode/prices.ts';
import type { Report } from '../../../functions/episode/report.ts';
import { writePlan } from '../../../local/progress/write-plan.ts';

function planned(article: string, total: number, billed: number): Report {
  return {
    version: 1,
    article,
    status: 'planned',
    characters: { total, billed },
    requests: { total: 3, sent: billed > 0 ? 1 : 0 },
    priceDollars: priceDollars(total),
  };
}

describe('the table of a dry run', () => {
  it('has a row per article, a sum, and what cannot be narrated below', () => {
    const reports: readonly Report[] = [
      planned('a.md', 1000, 0),
      planned('tech/long.md', 250_000, 800),
      { version: 1, article: 'c.md', status: 'failed', problem: 'it is empty' },
      { version: 1, article: 'd.md', status: 'draft', characters: { total: 9, billed: 9 } },
    ];
    expect(writePlan(reports).split('\n')).toEqual([
      'article       characters  requests  standard   neural  generative  long-form',
      'a.md               1,000         3   $0.0040  $0.0160     $0.0300    $0.1000',
      'tech/long.md     250,000         3   $1.0000  $4.0000     $7.5000   $25.0000',
      'all              251,000         6   $1.0040  $4.0160     $7.5300   $25.1000',
      'c.md: it is empty',
      'd.md is a draft: it would not be published',
      'Narrating would now speak 800 characters in 1 request; the rest is in the store.',
    ]);
  });

  it('is a row of zeros where there is no article', () => {
    expect(writePlan([]).split('\n')[1]).toMatch(/^all +0 +0 +\$0\.0000/);
  });
});
