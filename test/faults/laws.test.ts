import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { narrateArticle } from '../../functions/narrate.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { createImpatience } from '../edges/impatience.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { createBucket } from './world/bucket.ts';
import { cruelRates, startCruelPolly } from './world/cruel-polly.ts';
import { nameSentence, readTones } from './world/read-tones.ts';

const isSoak = process.env.SOAK === 'true';

/** Five hundred articles, each narrated twice, are minutes of work. */
const longestMilliseconds = isSoak ? 900_000 : 60_000;
const seed = Number(process.env.SEED ?? 1);
const word = fc.stringMatching(/^[a-z]{3,9}$/);
const sentence = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => `The ${words.join(' ')}.`);
const article = fc.uniqueArray(sentence, { minLength: 2, maxLength: 12 });

let cruel: Awaited<ReturnType<typeof startCruelPolly>>;
let kind: Awaited<ReturnType<typeof startCruelPolly>>;

beforeAll(async () => {
  // A stall takes seconds of real time, and is met often enough elsewhere.
  cruel = await startCruelPolly({ seed, rates: { ...cruelRates, stall: 0 } });
  kind = await startCruelPolly({});
});

afterAll(async () => {
  await cruel.close();
  await kind.close();
});

it(
  'a cruel Polly changes no byte: every word once, in order, as long as it says',
  async () => {
    await fc.assert(
      fc.asyncProperty(article, async (sentences) => {
        const [cruelly, kindly] = [
          await narrate(sentences, cruel.polly),
          await narrate(sentences, kind.polly),
        ];
        const heard = readTones(cruelly.mp3);
        expect(heard.sentences.map((said) => said.sentence)).toEqual(
          sentences.map((words) => nameSentence(words, 'Matthew')),
        );
        expect(heard.durationSeconds).toBeCloseTo(cruelly.audio.durationSeconds, 3);
        expect(Buffer.compare(cruelly.mp3, kindly.mp3)).toBe(0);
      }),
      { seed, numRuns: isSoak ? 500 : 15 },
    );
  },
  longestMilliseconds,
);

async function narrate(sentences: readonly string[], polly: Polly) {
  const patience = createImpatience();
  const site = createBucket(patience.nowSeconds);
  const articles = createBucket(patience.nowSeconds);
  await articles.keep('sea.md', bytesOf(`# ${sentences[0]}\n\n${sentences.slice(1).join('\n\n')}\n`));
  await narrateArticle('sea.md', {
    ...{ articles, site, polly, patience, studio: createBucket(patience.nowSeconds) },
    settings: { defaultEngine: 'neural', maximumCharacters: 100_000 },
    notify: () => {},
    tellAuthor: async () => {},
    exclusive: async (_key, work) => {
      await work();
      return true;
    },
    later: async () => {},
    calendar: { callAt: async () => {}, cancel: async () => {} },
  });
  const { audio } = readEpisode((await site.read('main/sea/episode.json'))?.bytes ?? new Uint8Array());
  return { audio, mp3: (await site.read(`main/sea/${audio.file}`))?.bytes ?? new Uint8Array() };
}
