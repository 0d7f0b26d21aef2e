import type { Cover } from '../audio/tag/write-id3.ts';
import { withinBudget } from '../budget/within-budget.ts';
import { keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import { keepCompanions } from './companions/keep-companions.ts';
import type { Episode } from './episode.ts';
import { keepRequestsOf } from './find-requests.ts';
import { episodeKeys, showKeys } from './keys.ts';
import { identify, makeEpisode } from './make-episode.ts';
import { type Claim, claimPlace } from './place/claim-place.ts';
import { type Identity, keepIdentity } from './place/identity.ts';
import type { Plan, PlanEdges } from './plan-narration.ts';
import { type Recorded, type RecordingEdges, recordScript } from './recording/record-script.ts';
import { type WithdrawEdges, withdrawEpisode } from './withdraw-episode.ts';
import { writeEpisode } from './write-episode.ts';

/** Everything that making an episode touches. */
export type EpisodeEdges = PlanEdges & RecordingEdges & WithdrawEdges;

/** An episode on the site, what it took, and whether anything there had to change. */
export type KeptEpisode = {
  readonly episode: Episode;
  readonly recorded: Recorded;
  readonly isChanged: boolean;
};

/** A picture larger than this would delay the start of every download; podcast apps take the feed's instead. */
const tagCoverBytesLimit = 512 * 1024;

/**
 * Speaks what has to be spoken and puts the episode on the site: the MP3 first, then `episode.json`, which `publish` follows.
 * Nothing is written whose bytes would be the same.
 * @throws ConflictError when another run changed the episode meanwhile
 * @throws HeldError when speaking would go over a limit
 */
export async function keepEpisode(
  plan: Plan,
  onSpoken: (done: number) => void,
  edges: EpisodeEdges,
): Promise<KeptEpisode> {
  const { key } = plan.article;
  const place = { show: plan.show.name, name: plan.name };
  const claim = await claimPlace(key, place, edges);
  const identity = await identify(plan, claim, edges.site);
  await keepIdentity(key, identity, edges.studio);
  const tags = tagsOf(plan, identity.date, await findCover(plan, edges.site));
  const present = claim.present?.episode;
  const { script, article, jingles = {} } = plan;
  const order = { script, article, tags, place, jingles, present, onSpoken };
  const narration = { article: key, script: plan.script };
  const recorded = await withinBudget(narration, edges, async (polly) => {
    await keepRequestsOf(key, plan.script, edges.studio);
    return await recordScript(order, { ...edges, polly });
  });
  const episode = makeEpisode(plan, identity, recorded);
  if (plan.cover?.bytes !== undefined)
    await edges.site.keep(episodeKeys(place.show, place.name).cover(plan.cover.file), plan.cover.bytes);
  const isChanged = await keepFiles(episode, claim, edges.site);
  await leave(key, identity, edges);
  return { episode, recorded, isChanged };
}

/** Takes the episode off the places that it had under former names. */
async function leave(articleKey: string, identity: Identity, edges: WithdrawEdges): Promise<void> {
  if (identity.leaving.length === 0) return;
  for (const place of identity.leaving) await withdrawEpisode(articleKey, place, edges);
  await keepIdentity(articleKey, { ...identity, leaving: [] }, edges.studio);
}

/** Transcript and chapters come after the episode was won: whoever lost the place to another article must not leave them there. */
async function keepFiles(episode: Episode, claim: Claim, site: Store): Promise<boolean> {
  const keys = episodeKeys(episode.show, episode.name);
  const former = claim.present?.object;
  const isChanged = await keepTextOver({ store: site, key: keys.episode, former }, writeEpisode(episode));
  await keepCompanions(episode, site);
  return isChanged;
}

function tagsOf({ article, show, script }: Plan, date: string, cover: Cover | undefined) {
  return {
    title: article.title,
    album: show.title,
    artist: article.author ?? show.author,
    date,
    language: script.voice.language,
    url: article.url,
    cover,
  };
}

/** The episode's own cover, else the one that the show's author uploaded. */
async function findCover({ show, cover, name }: Plan, site: Store): Promise<Cover | undefined> {
  const keys = [
    cover && episodeKeys(show.name, name).cover(cover.file),
    show.cover && showKeys(show.name).cover(show.cover),
  ];
  const key = keys.find((known) => known !== undefined);
  if (key === undefined) return undefined;
  const bytes = cover?.bytes ?? (await site.read(key))?.bytes;
  if (bytes === undefined || bytes.length > tagCoverBytesLimit) return undefined;
  return { mediaType: key.endsWith('.png') ? 'image/png' : 'image/jpeg', bytes };
}
