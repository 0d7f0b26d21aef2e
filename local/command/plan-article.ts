import type { Omission } from '../../functions/article/article.ts';
import { findWait } from '../../functions/article/find-wait.ts';
import type { Budget } from '../../functions/budget/budget.ts';
import { findHolding } from '../../functions/budget/find-holding.ts';
import { isReleased } from '../../functions/budget/find-release.ts';
import { HeldError } from '../../functions/budget/held-error.ts';
import { instantOf } from '../../functions/budget/month.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import { readArticleKey } from '../../functions/episode/keys.ts';
import { type Plan, planNarration } from '../../functions/episode/plan-narration.ts';
import { speakingFrom } from '../../functions/episode/speak-ahead.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import { isForAuthor } from '../../functions/report/is-for-author.ts';
import {
  reportFailed,
  reportHeld,
  reportPlanned,
  reportScheduled,
} from '../../functions/report/write-report.ts';
import { listUnspoken } from '../../functions/script/pronunciations/list-unspoken.ts';
import { countMissing, type Missing } from '../../functions/speech/count-missing.ts';
import type { Foreseen } from '../progress/write-plan.ts';

/** Where the money stands: this month's budget, and what the articles before would newly bill. */
export type Standing = { readonly budget: Budget; readonly plannedCharacters: number };

/** Reports on an article as narrating it would, without speaking or writing; none where there is no article. */
export async function planArticle(
  key: string,
  standing: Standing,
  edges: NarrateEdges,
): Promise<readonly Foreseen[]> {
  if (!['article', 'unknown'].includes(readArticleKey(key).kind)) return [];
  try {
    const plan = await planNarration(key, edges);
    if (plan === undefined) return [];
    return [{ ...(await planSpeech(plan, standing, edges)), notices: listNotices(plan) }];
  } catch (error) {
    if (!isForAuthor(error)) throw error;
    return [reportFailed(key, error.message, undefined)];
  }
}

/** What of the wishes of author and show cannot be: better heard of before anything is billed. */
function listNotices({ notices, article, script }: Plan): readonly Omission[] {
  const texts = script.chunks.flatMap(({ parts }) => parts.map(({ text }) => text));
  return [...notices, ...listUnspoken(texts, article.pronounce ?? [], script.voice)];
}

async function planSpeech(plan: Plan, standing: Standing, edges: NarrateEdges): Promise<Foreseen> {
  const missing = await countMissing(plan.script, edges.studio);
  if (plan.article.draft) return reportPlanned(plan, missing);
  const place = { show: plan.show.name, name: plan.name };
  const instant = findWait(plan.article, edges.patience.nowSeconds());
  const from = instant === undefined ? '' : speakingFrom(instant);
  // Nothing is spoken so early that it could be gone from the studio when its time comes.
  if (instant !== undefined && Date.parse(from) / 1_000 > edges.patience.nowSeconds())
    return { ...reportScheduled(plan, instant, { characters: 0, requests: 0 }), episode: place, from };
  const holding = await findHold(plan, { ...standing, missing }, edges);
  if (holding !== undefined) return reportHeld(plan, new HeldError(holding), place);
  const all = await countMissing(plan.script, { ...edges.studio, describe: async () => undefined });
  const kept = { keptCharacters: all.characters - missing.characters };
  return instant === undefined
    ? { ...reportPlanned(plan, missing), ...kept }
    : { ...reportScheduled(plan, instant, missing), episode: place, ...kept };
}

/** What would hold the article, and was not released. */
async function findHold(plan: Plan, standing: Standing & { readonly missing: Missing }, edges: NarrateEdges) {
  const { budget, plannedCharacters, missing } = standing;
  const article = plan.article.key;
  const spending = { article, engine: plan.script.voice.engine, characters: missing.characters };
  const now = instantOf(edges.patience.nowSeconds());
  const usedCharacters = countUsed(budget, { article, now }) + plannedCharacters;
  const holding = findHolding(spending, { month: budget.month, usedCharacters }, edges.settings);
  return holding === undefined || (await isReleased(holding, edges.studio)) ? undefined : holding;
}
