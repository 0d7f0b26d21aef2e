import type { Script } from '../script/script.ts';
import { countMissing } from '../speech/count-missing.ts';
import { OutOfTimeError } from '../speech/out-of-time-error.ts';
import type { Polly } from '../speech/polly.ts';
import { type AccountEdges, openAccount } from './open-account.ts';

/** Whose script is to be spoken. */
export type Narration = { readonly article: string; readonly script: Script };

/**
 * Hands out a Polly that says nothing before all that is missing of a script has been reserved, and counts all that is billed,
 * also where speaking fails midway. Where nothing is asked of it nothing is read or written.
 * @throws HeldError from the first request on, where speaking would go over a limit
 */
export async function withinBudget<Value>(
  { article, script }: Narration,
  edges: AccountEdges & { readonly polly: Polly },
  speak: (polly: Polly) => Promise<Value>,
): Promise<Value> {
  const account = openAccount({ article, engine: script.voice.engine }, edges);
  let reserving: Promise<void> | undefined;
  const { polly } = edges;
  const reserveOnce = async () =>
    await account.reserve((await countMissing(script, edges.studio)).characters);
  const counted: Polly = {
    describeVoices: () => polly.describeVoices(),
    synthesize: async (request) => {
      reserving ??= reserveOnce();
      await reserving;
      const audio = await polly.synthesize(request);
      account.bill(audio.billedCharacters);
      return audio;
    },
  };
  try {
    const value = await speak(counted);
    if (reserving !== undefined) await account.settle();
    return value;
  } catch (error) {
    // Whatever the run's own end was is told to its caller; a book that only ran out of time keeps its place.
    if (await succeeds(reserving))
      await (error instanceof OutOfTimeError ? account.pause() : account.settle());
    throw error;
  }
}

/** Whether there is a reservation. */
async function succeeds(reserving: Promise<void> | undefined): Promise<boolean> {
  if (reserving === undefined) return false;
  return await reserving.then(
    () => true,
    () => false,
  );
}
