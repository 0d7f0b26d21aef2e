import type { Budget } from '../../functions/budget/budget.ts';
import { findBudget } from '../../functions/budget/find-usage.ts';
import { instantOf, monthOf } from '../../functions/budget/month.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import { createLocalCloud } from '../create-local-cloud.ts';
import { type Foreseen, writePlan } from '../progress/write-plan.ts';
import { createLayeredStore } from '../store/layered-store.ts';
import { findRivals } from './find-rivals.ts';
import { findWork } from './find-work.ts';
import type { Order } from './order.ts';
import { planArticle } from './plan-article.ts';
import { planShows } from './plan-shows.ts';
import { startSpeech } from './start-speech.ts';

/** Says what narrating would cost, and does nothing; exit code 1 if an article could not be narrated or would be held. */
export async function planOnly({ options, folders, terminal }: Order): Promise<number> {
  const { siteAddress } = options;
  const speech = await startSpeech(options.polly);
  try {
    const cloud = createLocalCloud({
      folders,
      siteAddress,
      polly: speech.polly,
      notify: () => undefined,
    });
    const edges = { ...cloud.edges, site: createLayeredStore(cloud.edges.site) };
    const nowSeconds = edges.patience.nowSeconds();
    const budget = await findBudget(monthOf(nowSeconds), edges.studio);
    const { reports, hints } = await planAll(budget, edges);
    const usedCharacters = countUsed(budget, { now: instantOf(nowSeconds) });
    const { monthlyCharacterLimit } = edges.settings;
    const { month } = budget;
    const usage = { month, usedCharacters, monthlyCharacterLimit };
    terminal.output.write(`${writePlan(reports, usage, hints)}\n`);
    return reports.some(({ status }) => status === 'failed' || status === 'held') ? 1 : 0;
  } finally {
    await speech.close();
  }
}

/** Plans one article after the other: what one would bill, the next can no longer have. */
async function planAll(budget: Budget, edges: NarrateEdges) {
  const { articles, ...described } = await findWork(edges);
  const shows = await planShows(described, edges);
  const reports: Foreseen[] = [];
  let plannedCharacters = 0;
  for (const key of articles) {
    for (const report of await planArticle(key, { budget, plannedCharacters }, edges)) {
      reports.push(report);
      if (report.status === 'planned' || report.status === 'scheduled')
        plannedCharacters += report.characters?.billed ?? 0;
    }
  }
  return { reports: [...shows.reports, ...findRivals(reports)], hints: shows.hints };
}
