import type { Store } from '../../functions/cloud/store.ts';
import { readArticleKey } from '../../functions/episode/keys.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount, writeNumber } from '../progress/write-amount.ts';
import type { EventQueue, QueueCount } from './event-queue.ts';
import { listReports, type ReportLine } from './list-reports.ts';
import type { Place, Work } from './place.ts';

/** In the order in which an operator asks. */
const statuses = ['published', 'failed', 'held', 'scheduled', 'unfinished', 'draft', 'unreadable'] as const;

/** Those that somebody has to do something about. */
const alarming: readonly string[] = ['failed', 'held', 'unreadable'];

/** So many of a kind are named: more are read in the studio. */
const namedLimit = 20;

/** Says how all articles are, and what waits. Exit code 1 where something waits for a person. */
export async function readStatus({ articles, studio, queues }: Place): Promise<Work> {
  const reports = await listReports(studio);
  const counts = await Promise.all(queues.map(async (queue) => [queue, await queue.count()] as const));
  const keys = articles === undefined ? undefined : await listArticles(articles);
  const wrong = reports.filter(({ status }) => alarming.includes(status));
  const isFine = wrong.length === 0 && counts.every(([, { dead }]) => dead === 0);
  return {
    lines: [
      begin('articles', writeSum(reports, keys)),
      ...(['held', 'failed', 'unfinished', 'unreadable'] as const).flatMap((status) =>
        nameThose(reports, status),
      ),
      ...counts.map(([queue, count]) => begin('queue', writeQueue(queue, count))),
    ],
    exitCode: isFine ? 0 : 1,
  };
}

async function listArticles(articles: Store): Promise<readonly string[]> {
  return (await articles.list('')).filter((key) => ['article', 'unknown'].includes(readArticleKey(key).kind));
}

/** Files of a show have a report only where one of them failed. */
function writeSum(reports: readonly ReportLine[], keys: readonly string[] | undefined): string {
  const sums = statuses.map((status) => {
    const count = reports.filter((report) => report.status === status).length;
    return count === 0 ? [] : [`${writeNumber(count)} ${status}`];
  });
  if (keys === undefined) return sums.flat().join(' · ') || 'none was narrated yet';
  const known = new Set(reports.map(({ article }) => article));
  const unseen = keys.filter((key) => !known.has(key)).length;
  const rest = unseen === 0 ? [] : [`${writeNumber(unseen)} not narrated yet`];
  return [writeNumber(keys.length), ...sums.flat(), ...rest].join(' · ');
}

function nameThose(reports: readonly ReportLine[], status: string): readonly string[] {
  const those = reports.filter((report) => report.status === status);
  const lines = those
    .slice(0, namedLimit)
    .map(({ article, problem = '' }) => begin(status, problem === '' ? article : `${article}: ${problem}`));
  const more = those.length - lines.length;
  return more > 0 ? [...lines, begin(status, `and ${writeNumber(more)} more`)] : lines;
}

function writeQueue({ name }: EventQueue, { waiting, atWork, later, dead }: QueueCount): string {
  const parts = [`${writeNumber(waiting)} waiting`, `${writeNumber(atWork)} at work`];
  if (later > 0) parts.push(`${writeNumber(later)} for later`);
  return [name, ...parts, writeCount(dead, 'dead letter')].join(' · ');
}
