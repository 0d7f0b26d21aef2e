import type { Article } from '../article/article.ts';
import type { Store } from '../cloud/store.ts';
import { episodeGuid } from '../feed/episode-guid.ts';
import { readCatalog } from '../feed/read-catalog.ts';
import { hashRequests } from '../script/packing/hash-requests.ts';
import type { Script } from '../script/script.ts';
import { isLong } from '../script/write-script.ts';
import { describeArticle } from './describe-article.ts';
import type { Episode } from './episode.ts';
import { showKeys } from './keys.ts';
import type { Claim } from './place/claim-place.ts';
import { type Identity, isSamePlace, type Place } from './place/identity.ts';
import type { Plan } from './plan-narration.ts';
import type { Recorded } from './recording/record-script.ts';

/**
 * What an article will be known by: what it was known by, else what the episode was known by that it replaces (its file was renamed,
 * say), else something new. A date of the author's own comes before one that was only the file's last change.
 */
export async function identify(plan: Plan, { present, identity }: Claim, site: Store): Promise<Identity> {
  const place = { show: plan.show.name, name: plan.name };
  const former = identity ?? present?.episode;
  const left = identity === undefined ? [] : [identity, ...identity.leaving];
  return {
    version: 1,
    ...place,
    guid: former?.guid ?? (await mintGuid(plan.article.key, place, site)),
    date: plan.article.date ?? plan.article.publishAt ?? former?.date ?? plan.modified,
    leaving: left.filter((other) => !isSamePlace(other, place)).map(({ show, name }) => ({ show, name })),
  };
}

/** The episode as it will be published. */
export function makeEpisode(plan: Plan, identity: Identity, recorded: Recorded): Episode {
  const { article, show, script, name, cover } = plan;
  const { author, url, image, season, episode, episodeType, explicit } = article;
  return {
    version: 1,
    show: show.name,
    name,
    guid: identity.guid,
    title: article.title,
    ...(author === undefined ? {} : { author }),
    date: identity.date,
    description: describeArticle(article),
    language: article.language ?? script.voice.language,
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    ...(cover === undefined ? {} : { cover: cover.file }),
    ...(season === undefined ? {} : { season }),
    ...(episode === undefined ? {} : { number: episode }),
    ...(episodeType === undefined ? {} : { type: episodeType }),
    ...(explicit === undefined ? {} : { explicit }),
    audio: recorded.audio,
    ...keepSaid(article, script.lines),
    voice: script.voice,
    blocks: article.blocks,
    cues: recorded.cues,
    source: {
      key: article.key,
      fingerprint: recorded.fingerprint,
      ...(isLong(script) ? { requests: hashRequests(script.chunks) } : {}),
    },
  };
}

function keepSaid(
  { read, quoteVoice }: Article,
  lines: Script['lines'],
): Pick<Episode, 'read' | 'lines' | 'quoteVoice'> {
  return {
    ...(read === undefined || Object.keys(read).length === 0 ? {} : { read }),
    ...(lines === undefined ? {} : { lines }),
    ...(quoteVoice === undefined ? {} : { quoteVoice }),
  };
}

/**
 * Made from the key without its file type, so that an article keeps its guid when it changes from `.md` to `.html`, in whichever order
 * the events of that come. An article that moved took its guid along; a new file of its old name gets another one.
 */
async function mintGuid(articleKey: string, place: Place, site: Store): Promise<string> {
  const guid = episodeGuid(articleKey.replace(/\.[^./]*$/, ''));
  const { episodes } = readCatalog((await site.read(showKeys(place.show).catalog))?.bytes);
  const isTaken = episodes.some((entry) => entry.guid === guid && entry.name !== place.name);
  return isTaken ? episodeGuid(`${articleKey} ${place.show}/${place.name}`) : guid;
}
