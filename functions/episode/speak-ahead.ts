import { withinBudget } from '../budget/within-budget.ts';
import { speakAll } from '../speech/speak-all.ts';
import { keepRequestsOf } from './find-requests.ts';
import type { EpisodeEdges } from './keep-episode.ts';
import { speechKeptDays, studioKeys } from './keys.ts';
import { claimPlace } from './place/claim-place.ts';
import type { Plan } from './plan-narration.ts';

/** A chunk that is kept for ninety days is still there a month after this, should the episode be late. */
const aheadDays = speechKeptDays - 30;

/** The instant from which on an article that waits for another one is spoken. */
export function speakingFrom(instant: string): string {
  return new Date(Date.parse(instant) - aheadDays * 86_400_000).toISOString();
}

/**
 * Speaks all of an article into the studio and puts nothing on the site: its author learns early what is wrong, and when its time
 * comes nothing is left but to publish it.
 * @throws ArticleError when another article has its place
 * @throws HeldError when speaking would go over a limit
 */
export async function speakAhead(
  plan: Plan,
  onSpoken: (done: number) => void,
  edges: EpisodeEdges,
): Promise<void> {
  const { key } = plan.article;
  await claimPlace(key, { show: plan.show.name, name: plan.name }, edges);
  const narration = { article: key, script: plan.script };
  await withinBudget(narration, edges, async (polly) => {
    await keepRequestsOf(key, plan.script, edges.studio);
    await speakAll(plan.script, { ...edges, polly }, onSpoken);
  });
  // What it was released for is billed: an edit before its time comes is held again.
  await edges.studio.remove(studioKeys.released(key));
}
