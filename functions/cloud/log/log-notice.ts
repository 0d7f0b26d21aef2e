import type { Notice } from '../../report/notice.ts';
import { keepMetrics } from './keep-metrics.ts';
import { log } from './log.ts';
import { measureNotice } from './measure-notice.ts';

/** Logs and counts what happened to an article; the single chunks of a recording are left out, there may be hundreds. */
export function logNotice(notice: Notice): void {
  if (notice.kind === 'spoken') return;
  const { kind, ...fields } = notice;
  log(kind === 'failed' || kind === 'held' ? 'warn' : 'info', kind, fields);
  const measured = measureNotice(notice);
  if (measured !== undefined) keepMetrics(measured);
}
