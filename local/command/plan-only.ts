import type { Report } from '../../functions/episode/report.ts';
import { createLocalCloud } from '../create-local-cloud.ts';
import { writePlan } from '../progress/write-plan.ts';
import { findWork } from './find-work.ts';
import type { Order } from './order.ts';
import { planArticle } from './plan-article.ts';
import { startSpeech } from './start-speech.ts';

/** Says what narrating would cost, and does nothing; exit code 1 if an article could not be narrated. */
export async function planOnly({ options, folders, terminal }: Order): Promise<number> {
  const { siteAddress } = options;
  const speech = await startSpeech(options.polly);
  try {
    const cloud = createLocalCloud({ folders, siteAddress, polly: speech.polly, notify: () => undefined });
    const { articles } = await findWork(cloud.edges);
    const reports: Report[] = [];
    for (const key of articles) reports.push(...(await planArticle(key, cloud.edges)));
    terminal.output.write(`${writePlan(reports)}\n`);
    return reports.some(({ status }) => status === 'failed') ? 1 : 0;
  } finally {
    await speech.close();
  }
}
