import { describe, expect, it } from 'vitest';
import { priceDollars } from '../../../functions/report/prices.ts';
import type { Report } from '../../../functions/report/report.ts';
import { type Foreseen, writePlan } from '../../../local/progress/write-plan.ts';

const month = { month: '2026-11', usedCharacters: 1000 };

function planned(article: string, total: number, billed: number): Report {
  return {
    version: 1,
    article,
    status: 'planned',
    characters: { total, billed },
    requests: { total: 3, sent: billed > 0 ? 1 : 0 },
    priceDollars: priceDollars(total),
    billedDollars: priceDollars(billed).neural,
  };
}

describe('the table of a dry run', () => {
  it('has a row per article, a sum, and what cannot be narrated below', () => {
    const reports: readonly Foreseen[] = [
      { ...planned('a.md', 1000, 0), keptCharacters: 1000 },
      planned('tech/long.md', 250_000, 800),
      { ...planned('b.md', 2000, 0), status: 'held', problem: '"b.md" would newly bill 2,000 characters' },
      { version: 1, article: 'c.md', status: 'failed', problem: 'it is empty' },
      { version: 1, article: 'd.md', status: 'draft', characters: { total: 9, billed: 9 } },
    ];
    expect(writePlan(reports, { ...month, monthlyCharacterLimit: 2500 }).split('\n')).toEqual([
      'article       characters  requests  standard   neural  generative  long-form',
      'a.md               1,000         3   $0.0040  $0.0160     $0.0300    $0.1000',
      'tech/long.md     250,000         3   $1.0000  $4.0000     $7.5000   $25.0000',
      'b.md               2,000         3   $0.0080  $0.0320     $0.0600    $0.2000',
      'all              253,000         9   $1.0120  $4.0480     $7.5900   $25.3000',
      'held: "b.md" would newly bill 2,000 characters',
      'c.md: it is empty',
      'd.md is a draft: it would not be published',
      'Narrating would now speak 800 characters in 1 request for $0.0128; the rest is in the store.',
      'Of the 2,500 characters of 2026-11 1,000 are used, and 700 would be left.',
    ]);
  });

  it('names the words worth checking, and how often they come up', () => {
    const words = [
      { word: 'Siobhan', count: 3 },
      { word: 'ACLU', count: 1 },
    ];
    expect(writePlan([{ ...planned('a.md', 1000, 0), wordsToCheck: words }], month)).toContain(
      '\na.md: words worth checking: Siobhan (3), ACLU\n',
    );
  });

  it('tells what cannot be as it is wished, once', () => {
    const notices = [
      { what: 'engine neural', why: 'no voice of it speaks ru-RU' },
      { what: 'field "titel"', why: 'it means nothing here', line: 2 },
    ];
    const lines = writePlan([{ ...planned('a.md', 1000, 0), notices }], month).split('\n');
    expect(lines.filter((line) => line.includes('a.md:'))).toEqual([
      'a.md: engine neural: no voice of it speaks ru-RU',
    ]);
  });

  it('says what costs twice as much as one would think', () => {
    const said = 'a.md: its words are timed, for which Polly bills each character a second time';
    expect(writePlan([{ ...planned('a.md', 1000, 0), timing: 'words' }], month)).toContain(`\n${said}\n`);
    expect(writePlan([planned('a.md', 1000, 0)], month)).not.toContain('second time');
  });

  it('is a row of zeros where there is no article', () => {
    expect(writePlan([], month).split('\n')[1]).toMatch(/^all +0 +0 +\$0\.0000/);
  });

  it('says nothing of the month where it has no limit, and never that less than nothing is left', () => {
    expect(writePlan([], month)).not.toContain('2026-11');
    expect(writePlan([], { ...month, monthlyCharacterLimit: 900 })).toContain('and 0 would be left.');
  });
});
