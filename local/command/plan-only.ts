import type { Budget } from '../../functions/budget/budget.ts';
import { findBudget } from '../../functions/budget/find-usage.ts';
import { instantOf, monthOf } from '../../functions/budget/month.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import type { Report } from '../../functions/report/report.ts';
import { createLocalCloud } from '../create-local-cloud.ts';
import { writePlan } from '../progress/write-plan.ts';
import { findRivals } from './find-rivals.ts';
import { findWork } from './find-work.ts';
import type { Order } from './order.ts';
import { planArticle } from './plan-article.ts';
import { startSpeech } from './start-speech.ts';

/** Says what narrating would cost, and does nothing; exit code 1 if an article could not be narrated or would be held. */
export async function planOnly({ options, folders, terminal }: Order): Promise<number> {
  const { siteAddress } = options;
  const speech = await startSpeech(options.polly);
  try {
    const { edges } = createLocalCloud({
      folders,
      siteAddress,
      polly: speech.polly,
      notify: () => undefined,
    });
    const nowSeconds = edges.patience.nowSeconds();
    const budget = await findBudget(monthOf(nowSeconds), edges.studio);
    const reports = await planAll(budget, edges);
    const usedCharacters = countUsed(budget, { now: instantOf(nowSeconds) });
    const { monthlyCharacterLimit } = edges.settings;
    const { month } = budget;
    terminal.output.write(`${writePlan(reports, { month, usedCharacters, monthlyCharacterLimit })}\n`);
    return reports.some(({ status }) => status === 'failed' || status === 'held') ? 1 : 0;
  } finally {
    await speech.close();
  }
}

/** Plans one article after the other: what one would bill, the next can no longer have. */
async function planAll(budget: Budget, edges: NarrateEdges): Promise<readonly Report[]> {
  const { articles } = await findWork(edges);
  const reports: Report[] = [];
  let plannedCharacters = 0;
  for (const key of articles) {
    for (const report of await planArticle(key, { budget, plannedCharacters }, edges)) {
      reports.push(report);
      if (report.status === 'planned') plannedCharacters += report.characters?.billed ?? 0;
    }
  }
  return findRivals(reports);
}
