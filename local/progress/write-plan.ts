import type { Omission } from '../../functions/article/article.ts';
import type { Usage } from '../../functions/budget/find-holding.ts';
import type { Report } from '../../functions/report/report.ts';
import { engines } from '../../functions/script/script.ts';
import type { Hint } from '../../functions/show/keep-show.ts';
import { makePrintable } from './make-printable.ts';
import { writeCount, writeDollars, writeNumber } from './write-amount.ts';

const heads = ['article', 'characters', 'requests', ...engines];

/** How much of the month is used already, and of what. */
export type Month = Usage & { readonly monthlyCharacterLimit?: number | undefined };

/** What narrating would make of an article. */
export type Foreseen = Report & {
  /** Characters of its script that need not be spoken because the studio keeps them. */
  readonly keptCharacters?: number;
  /** From when on an article would be spoken that waits longer than the studio keeps speech. */
  readonly from?: string;
  /** What of the wishes of its author and its show cannot be. */
  readonly notices?: readonly Omission[];
};

/** The table of a dry run: what each article would cost with each engine, and all of them together, and what would be said besides. */
export function writePlan(reports: readonly Foreseen[], usage: Month, hints: readonly Hint[] = []): string {
  const planned = reports.filter(({ status }) => status === 'planned' || status === 'scheduled');
  const priced = reports.filter((report) => planned.includes(report) || report.status === 'held');
  const rows = priced.map((report) => writeRow(makePrintable(report.article), [report]));
  const total = writeRow('all', priced);
  const table = align([heads, ...rows, total]);
  const rest = [
    ...reports.flatMap(describeRest),
    ...[...hints.map(({ problem }) => problem), ...reports.flatMap(findHints)].map((hint) => `hint: ${hint}`),
    ...reports.flatMap(describeNotices),
    ...reports.flatMap(describeWords),
    ...priced.flatMap(describeTiming),
  ].map(makePrintable);
  return [...table, ...rest, describeStore(planned), ...describeMonth(planned, usage)].join('\n');
}

function writeRow(name: string, reports: readonly Report[]): readonly string[] {
  const sum = (count: (report: Report) => number | undefined) =>
    reports.reduce((total, report) => total + (count(report) ?? 0), 0);
  return [
    name,
    writeNumber(sum(({ characters }) => characters?.total)),
    writeNumber(sum(({ requests }) => requests?.total)),
    ...engines.map((engine) => writeDollars(sum(({ priceDollars }) => priceDollars?.[engine]))),
  ];
}

/** The first column to the left, numbers to the right. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  '));
}

function describeRest({ status, article, problem = 'it failed', ...more }: Foreseen): readonly string[] {
  const { publishAt, from } = more;
  if (status === 'scheduled' && from !== undefined)
    return [`${article} waits for ${publishAt}, and would be spoken from ${from} on`];
  if (status === 'scheduled') return [`${article} waits for ${publishAt}, and would be spoken now`];
  if (status === 'draft') return [`${article} is a draft: it would not be published`];
  if (status === 'held') return [`held: ${problem}`];
  if (status !== 'failed') return [];
  return [problem.includes(article) ? problem : `${article}: ${problem}`];
}

/** What an author probably did not mean. */
function findHints({ article, omissions = [] }: Report): readonly string[] {
  return omissions.flatMap(({ what, why, line }) =>
    line === undefined ? [] : [`${article}:${line}: ${what}: ${why}`],
  );
}

/** What the report tells too; what stands in a line of the file is among the hints. */
function describeNotices({ article, notices = [] }: Foreseen): readonly string[] {
  const told = notices.filter(({ line }) => line === undefined);
  return told.map(({ what, why }) => `${article}: ${what}: ${why}`);
}

/** Why the price is twice what one would think. */
function describeTiming({ article, timing }: Report): readonly string[] {
  if (timing !== 'words') return [];
  return [`${article}: its words are timed, for which Polly bills each character a second time`];
}

/** What to listen for before all is spoken. */
function describeWords({ article, wordsToCheck = [] }: Report): readonly string[] {
  if (wordsToCheck.length === 0) return [];
  const words = wordsToCheck.map(({ word, count }) => (count === 1 ? word : `${word} (${count})`));
  return [`${article}: words worth checking: ${words.join(', ')}`];
}

function describeStore(planned: readonly Foreseen[]): string {
  const requests = planned.reduce((sum, report) => sum + (report.requests?.sent ?? 0), 0);
  const dollars = planned.reduce((sum, { billedDollars = 0 }) => sum + billedDollars, 0);
  const isKept = planned.some(({ keptCharacters = 0 }) => keptCharacters > 0);
  const amount = `${writeCount(countMissing(planned), 'character')} in ${writeCount(requests, 'request')}`;
  const rest = isKept ? '; the rest is in the store' : '';
  return `Narrating would now speak ${amount} for ${writeDollars(dollars)}${rest}.`;
}

/** What there is of the month's limit before and after. */
function describeMonth(
  planned: readonly Report[],
  { month, usedCharacters, monthlyCharacterLimit }: Month,
): readonly string[] {
  if (monthlyCharacterLimit === undefined) return [];
  const left = Math.max(0, monthlyCharacterLimit - usedCharacters - countMissing(planned));
  return [
    `Of the ${writeCount(monthlyCharacterLimit, 'character')} of ${month} ${writeNumber(usedCharacters)} are used, and ${writeNumber(left)} would be left.`,
  ];
}

function countMissing(planned: readonly Report[]): number {
  return planned.reduce((sum, { characters }) => sum + (characters?.billed ?? 0), 0);
}
