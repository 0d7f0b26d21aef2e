import type { Budget } from '../../functions/budget/budget.ts';
import { findHolding } from '../../functions/budget/find-holding.ts';
import { isReleased } from '../../functions/budget/find-usage.ts';
import { HeldError } from '../../functions/budget/held-error.ts';
import { instantOf } from '../../functions/budget/month.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import { readArticleKey } from '../../functions/episode/keys.ts';
import { type Plan, planNarration } from '../../functions/episode/plan-narration.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import { isForAuthor } from '../../functions/report/is-for-author.ts';
import type { Report } from '../../functions/report/report.ts';
import { reportFailed, reportHeld, reportPlanned } from '../../functions/report/write-report.ts';
import { countMissing } from '../../functions/speech/count-missing.ts';

/** Where the money stands: this month's budget, and what the articles before would newly bill. */
export type Standing = { readonly budget: Budget; readonly plannedCharacters: number };

/** Reports on an article as narrating it would, without speaking or writing; none where there is no article. */
export async function planArticle(
  key: string,
  standing: Standing,
  edges: NarrateEdges,
): Promise<readonly Report[]> {
  if (!['article', 'unknown'].includes(readArticleKey(key).kind)) return [];
  try {
    const plan = await planNarration(key, edges);
    return plan === undefined ? [] : [await planSpeech(plan, standing, edges)];
  } catch (error) {
    if (!isForAuthor(error)) throw error;
    return [reportFailed(key, error.message, undefined)];
  }
}

async function planSpeech(
  plan: Plan,
  { budget, plannedCharacters }: Standing,
  edges: NarrateEdges,
): Promise<Report> {
  const missing = await countMissing(plan.script, edges.studio);
  if (plan.article.draft) return reportPlanned(plan, missing);
  const article = plan.article.key;
  const spending = { article, engine: plan.script.voice.engine, characters: missing.characters };
  const now = instantOf(edges.patience.nowSeconds());
  const usedCharacters = countUsed(budget, { article, now }) + plannedCharacters;
  const holding = findHolding(spending, { month: budget.month, usedCharacters }, edges.settings);
  return holding === undefined || (await isReleased(holding, edges.studio))
    ? reportPlanned(plan, missing)
    : reportHeld(plan, new HeldError(holding), { show: plan.show.name, name: plan.name });
}
