import type { Report } from '../../functions/episode/report.ts';
import { engines } from '../../functions/script/script.ts';
import { writeCount, writeDollars, writeNumber } from './write-amount.ts';

const heads = ['article', 'characters', 'requests', ...engines];

/** The table of a dry run: what each article would cost with each engine, and all of them together. */
export function writePlan(reports: readonly Report[]): string {
  const planned = reports.filter(({ status }) => status === 'planned');
  const rows = planned.map((report) => writeRow(report.article, [report]));
  const total = writeRow('all', planned);
  const table = align([heads, ...rows, total]);
  return [...table, ...reports.flatMap(describeRest), describeStore(planned)].join('\n');
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

function describeRest({ status, article, problem = 'it failed' }: Report): readonly string[] {
  if (status === 'draft') return [`${article} is a draft: it would not be published`];
  if (status !== 'failed') return [];
  return [problem.includes(article) ? problem : `${article}: ${problem}`];
}

function describeStore(planned: readonly Report[]): string {
  const missing = planned.reduce((sum, { characters }) => sum + (characters?.billed ?? 0), 0);
  const requests = planned.reduce((sum, report) => sum + (report.requests?.sent ?? 0), 0);
  return `Narrating would now speak ${writeCount(missing, 'character')} in ${writeCount(requests, 'request')}; the rest is in the store.`;
}
