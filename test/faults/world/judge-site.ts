import { parseFeed } from 'feedsmith';
import { expect } from 'vitest';
import type { Store } from '../../../functions/cloud/store.ts';
import { episodeKeys, showKeys, siteKeys } from '../../../functions/episode/keys.ts';
import { readEpisode } from '../../../functions/episode/read-episode.ts';
import { coverFile } from '../../../functions/feed/addresses.ts';
import { readCatalog } from '../../../functions/feed/read-catalog.ts';
import { defaultShow } from '../../../functions/show/default-show.ts';
import { textIn } from '../../edges/temporary-stores.ts';
import type { Letter } from './letters.ts';
import { nameSentence, readTones } from './read-tones.ts';
import type { Outcome } from './send-letters.ts';

const show = 'letters';

/** The episode's name of an article. */
const nameOf = (key: string) => key.replace(`${show}/`, '').replace('.md', '');

/** Every article is on the site once, in its newest version, and nothing else is. */
export async function judgeSite(site: Store, outcome: Outcome): Promise<void> {
  const letters = [...outcome.values()].filter((letter) => letter !== undefined && !letter.isDraft);
  const published = letters.flatMap((letter) => letter ?? []);
  const names = published.map(({ key }) => nameOf(key)).toSorted();
  const catalog = readCatalog((await site.read(showKeys(show).catalog))?.bytes);
  expect(catalog.episodes.map(({ name }) => name).toSorted()).toEqual(names);
  const guids = catalog.episodes.map(({ guid }) => guid);
  expect(new Set(guids).size).toBe(names.length);
  expect((await guidsInFeed(site)).toSorted()).toEqual(guids.toSorted());
  const left = new Set(await site.list(''));
  for (const key of Object.values(siteKeys)) if (typeof key === 'string') left.delete(key);
  const [playerCopy = ''] = siteKeys.playerCopy('*').split('*');
  for (const key of left) if (key.startsWith(playerCopy)) left.delete(key);
  for (const key of ['settings', 'catalog', 'feed', 'page'] as const) left.delete(showKeys(show)[key]);
  left.delete(showKeys(show).cover(coverFile(defaultShow(show))));
  for (const letter of published) await judgeEpisode(site, letter, left);
  expect([...left]).toEqual([]);
  for (const { name, audio } of catalog.episodes) {
    const object = await site.read(episodeKeys(show, name).episode);
    expect(object && readEpisode(object.bytes).audio).toEqual(audio);
  }
}

async function guidsInFeed(site: Store): Promise<readonly (string | undefined)[]> {
  const { format, feed } = parseFeed((await textIn(site, showKeys(show).feed)) ?? '');
  if (format !== 'rss') throw new Error(`expected RSS, got ${format}`);
  return (feed.items ?? []).map((item) => item.guid?.value);
}

/** Its files are there and say the article, each sentence once, in order and as long as it says; takes them off the list. */
async function judgeEpisode(site: Store, letter: Letter, left: Set<string>): Promise<void> {
  const keys = episodeKeys(show, nameOf(letter.key));
  const object = await site.read(keys.episode);
  if (object === undefined) throw new Error(`${letter.key} has no episode`);
  const { audio, cues, source, voice } = readEpisode(object.bytes);
  expect(source.key).toBe(letter.key);
  const mp3 = await site.read(keys.audio(audio.file));
  expect(mp3?.size).toBe(audio.bytes);
  const heard = readTones(mp3?.bytes ?? new Uint8Array());
  expect(heard.sentences.map(({ sentence }) => sentence)).toEqual(expectedSentences(letter, voice.id));
  expect(heard.durationSeconds).toBeCloseTo(audio.durationSeconds, 3);
  // Each paragraph's first sentence sounds in its cue.
  const firsts = letter.sayings.map((_, index) => letter.sayings.slice(0, index).flat().length);
  expect(cues.filter(({ from = 0 }) => from === 0).map(({ startSeconds }) => startSeconds)).toEqual(
    firsts.map((first) => expect.closeTo((heard.sentences[first]?.startSeconds ?? 0) - silenceInFront, 3)),
  );
  expect(await textIn(site, keys.embed)).toContain(audio.file);
  const last = letter.sayings.at(-1)?.at(-1) ?? '';
  expect(await textIn(site, keys.page)).toContain(last);
  expect(linesOf(await textIn(site, keys.transcript))).toContain(last);
  for (const key of Object.values(keys)) if (typeof key === 'string') left.delete(key);
  for (const key of await site.list(`${keys.folder}audio-`)) left.delete(key);
}

/** A transcript's words without its moments: a long sentence goes over several cues. */
function linesOf(transcript = ''): string {
  const cues = transcript.split('\n\n').map((cue) => cue.split('\n').slice(2).join(' '));
  return cues.join(' ');
}

/** Four frames, as the instant voice has them. */
const silenceInFront = 0.096;

function expectedSentences({ sayings }: Letter, voice: string): readonly string[] {
  return sayings.flat().map((sentence) => nameSentence(sentence, voice));
}
