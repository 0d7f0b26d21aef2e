import type { Limits } from '../../functions/budget/budget.ts';
import { findBudget } from '../../functions/budget/find-usage.ts';
import { writeRelease } from '../../functions/budget/release.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import { withinBudget } from '../../functions/budget/within-budget.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import type { Script } from '../../functions/script/script.ts';
import { hashSpeech } from '../../functions/speech/hash-speech.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

export const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
export const start = Date.parse('2026-11-22T12:00:00Z') / 1000;
export const month = '2026-11';

/** A script that says one text a chunk. */
export function scriptOf(...texts: readonly string[]): Script {
  const chunks = texts.map((text) => ({
    ssml: `<speak>${text}</speak>`,
    parts: [{ block: 0, text, breakSeconds: 0 }],
    billedCharacters: text.length,
    pauseSeconds: 0,
  }));
  return { voice, chunks, omissions: [] };
}

/** A studio with a clock that is set by hand. */
export async function openStudio(settings: Limits = {}) {
  const { polly, requests } = createSilentPolly();
  const clock = { nowSeconds: start };
  const studio = await createTemporaryStore();
  const patience = { ...createImpatience(), nowSeconds: () => clock.nowSeconds };
  const edges = { studio, polly, patience, settings };
  /** Asks for all chunks at once, as speaking does, and keeps what was said. */
  const speakAll =
    (script: Script, after: () => void | Promise<void> = () => {}) =>
    async (speaker: Polly) => {
      await Promise.all(
        script.chunks.map(async ({ ssml }) => {
          const { bytes } = await speaker.synthesize({ voice, ssml });
          await studio.keep(studioKeys.speech(hashSpeech({ voice, ssml })), bytes);
        }),
      );
      await after();
      return 'spoken';
    };
  const narrate = (article: string, texts: readonly string[], after?: () => void | Promise<void>) => {
    const script = scriptOf(...texts);
    return withinBudget({ article, script }, edges, speakAll(script, after));
  };
  const used = async (of = month) =>
    countUsed(await findBudget(of, studio), { now: new Date(clock.nowSeconds * 1000).toISOString() });
  const release = (article: string, characters: number) =>
    studio.keep(studioKeys.released(article), bytesOf(writeRelease({ version: 1, article, characters })));
  return { edges, studio, requests, clock, narrate, used, release };
}
