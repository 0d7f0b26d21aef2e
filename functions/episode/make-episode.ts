import { episodeGuid } from '../feed/episode-guid.ts';
import type { Claim } from './claim-place.ts';
import { describeArticle } from './describe-article.ts';
import type { Episode } from './episode.ts';
import type { Plan } from './plan-narration.ts';
import type { Recorded } from './record-script.ts';

/** What an episode is made of. */
export type Ingredients = {
  readonly plan: Plan;
  readonly recorded: Recorded;
  readonly claim: Claim;
  readonly date: string;
};

/** The episode as it will be published; guid and date stay those of the episode that it replaces. */
export function makeEpisode({ plan, recorded, claim, date }: Ingredients): Episode {
  const { article, show, script, name } = plan;
  const former = claim.present?.episode ?? claim.moved;
  const { author, url, image } = article;
  return {
    version: 1,
    show: show.name,
    name,
    guid: former?.guid ?? episodeGuid(article.key),
    title: article.title,
    ...(author === undefined ? {} : { author }),
    date,
    description: describeArticle(article),
    language: article.language ?? script.voice.language,
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    audio: recorded.audio,
    voice: script.voice,
    blocks: article.blocks,
    cues: recorded.cues,
    source: { key: article.key, fingerprint: recorded.fingerprint },
  };
}

/** The author's date, else the one published first, so that an edit does not move an episode; else the file's last change. */
export function dateOf(plan: Plan, claim: Claim): string {
  return plan.article.date ?? (claim.present?.episode ?? claim.moved)?.date ?? plan.modified;
}
