import { patience } from '../../functions/cloud/patience.ts';
import { retryConflicts } from '../../functions/cloud/retry-conflicts.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { episodeKeys, readArticleKey } from '../../functions/episode/keys.ts';
import { findIdentity } from '../../functions/episode/place/identity.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { writeEpisode } from '../../functions/episode/write-episode.ts';
import { priceDollars } from '../../functions/report/prices.ts';
import { UsageError } from '../options/usage-error.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount, writeDollars } from '../progress/write-amount.ts';
import { findKeptSpeech, type KeptSpeech } from './find-kept-speech.ts';
import { type Place, type Work, whenNarrated } from './place.ts';
import type { OpsOptions } from './read-ops-options.ts';

/** The function may be at work on the same episode. */
const pacing = { attempts: 12, firstDelaySeconds: 0.05, patience } as const;

/** What is to be narrated anew: its speech is taken away before, where it shall be spoken again. */
type Order = { readonly key: string; readonly isPublished: boolean; readonly speech?: KeptSpeech };

/**
 * Narrates articles anew although nothing has changed: the former recording stays up until the new one is there.
 * Exit code 1 where one is no article.
 */
export async function renarrate(place: Place, { keys, isRespoken }: OpsOptions): Promise<Work> {
  const orders: Order[] = [];
  const lines: string[] = [];
  for (const key of keys) {
    const problem = await findProblem(key, place);
    if (problem !== undefined) {
      lines.push(begin('no article', problem));
      continue;
    }
    const known = { key, isPublished: await isPublished(key, place) };
    const order = isRespoken ? { ...known, speech: await findSpeech(key, place) } : known;
    orders.push(order);
    lines.push(begin('renarrate', describeOrder(order, place)));
  }
  const exitCode = orders.length < keys.length ? 1 : 0;
  if (orders.length === 0) return { lines, exitCode };
  return {
    lines,
    act: async () => {
      for (const order of orders) await callAnew(order, place);
      return { lines: orders.map(({ key }) => begin('called', key)), exitCode };
    },
  };
}

async function findProblem(key: string, { articles }: Place): Promise<string | undefined> {
  if (readArticleKey(key).kind !== 'article') return `${key}; expected a Markdown, HTML or text file`;
  const isThere = articles === undefined || (await articles.describe(key)) !== undefined;
  return isThere ? undefined : `${key} is not in the articles bucket`;
}

async function isPublished(key: string, { studio, site }: Place): Promise<boolean> {
  const identity = await findIdentity(key, studio);
  if (identity === undefined) return false;
  return (await site.describe(episodeKeys(identity.show, identity.name).episode)) !== undefined;
}

/** Only the article itself says which sound is its. */
async function findSpeech(key: string, { articles, studio, site }: Place): Promise<KeptSpeech> {
  if (articles === undefined) {
    throw new UsageError("--respeak reads the articles; expected --articles with the articles' folder");
  }
  return await findKeptSpeech(key, { articles, studio, site });
}

function describeOrder({ key, isPublished, speech }: Order, place: Place): string {
  const next = `narrated ${whenNarrated(place)}`;
  if (!isPublished) return `${key} · no episode yet: Polly bills what of it is not kept · ${next}`;
  if (speech === undefined) return `${key} · from the sound that is kept · ${next}`;
  const { characters, engine } = speech;
  const price = `${writeDollars(priceDollars(characters)[engine])} on the ${engine} engine`;
  return `${key} · spoken anew: ${writeCount(characters, 'character')}, ${price} · ${next}`;
}

async function callAnew({ key, speech }: Order, { studio, site, call }: Place): Promise<void> {
  for (const kept of speech?.keys ?? []) await studio.remove(kept);
  const identity = await findIdentity(key, studio);
  if (identity !== undefined) {
    const { episode } = episodeKeys(identity.show, identity.name);
    await retryConflicts(() => forgetRecording(episode, site), pacing);
  }
  await call?.(key);
}

/** An episode whose recording was shaped by nothing that is known is recorded anew. Until then it stays as it is. */
async function forgetRecording(key: string, site: Store): Promise<void> {
  const object = await site.read(key);
  if (object === undefined) return;
  const episode = readEpisode(object.bytes, key);
  const source = { ...episode.source, fingerprint: 'renarrate' };
  const text = writeEpisode({ ...episode, source });
  await site.keep(key, new TextEncoder().encode(text), { etag: object.etag });
}
