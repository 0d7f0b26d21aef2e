import type { Store } from '../cloud/store.ts';
import { type Chunk, type Script, voiceOf } from '../script/script.ts';
import { keysOf, listMissing } from './list-missing.ts';
import { OutOfTimeError } from './out-of-time-error.ts';
import { pollyQuotas } from './polly-quotas.ts';
import { readAhead } from './read-ahead.ts';
import type { SpeechEdges } from './speak-chunk.ts';
import { speakTimed, type TimedChunk } from './speak-timed.ts';
import { SpeechError, UnmarkedError } from './speech-error.ts';
import { hasTime } from './time-left.ts';

/** A book's chunks are looked for in a second or two. */
const looksAtOnce = 32;

/**
 * Brings every chunk of a script into the studio, as many at a time as Polly's quota allows; the result is in the script's order.
 * One chunk that cannot be spoken fails the whole, but chunks in flight are awaited first: they are paid for and will be kept.
 * @throws OutOfTimeError when the function's time is nearly over
 */
export async function speakAll(
  script: Script,
  edges: SpeechEdges,
  onSpoken: (done: number) => void,
): Promise<readonly TimedChunk[]> {
  const speakOnce = rememberSpeaking(script, edges);
  const spoken = new Map<Chunk, TimedChunk>();
  const { missing, kept } = await sortByNeed(script, edges.studio);
  const unread = new Set(kept);
  const queue = [...missing, ...kept].values();
  const failures: unknown[] = [];
  async function work(): Promise<void> {
    for (const chunk of queue) {
      if (failures.length > 0) return;
      if (!hasTime(edges.deadline)) throw new SpeechError('the function’s time is nearly over');
      spoken.set(chunk, await speakOnce(chunk));
      unread.delete(chunk);
      onSpoken(spoken.size + unread.size);
    }
  }
  const workers = Array.from({ length: pollyQuotas[script.voice.engine].requestsInFlight }, () =>
    work().catch((error: unknown) => failures.push(error)),
  );
  await Promise.all(workers);
  if (failures.length > 0) throw sortFailure(failures, { spoken, unread: unread.size, script, edges });
  return script.chunks.flatMap((chunk) => spoken.get(chunk) ?? []);
}

/**
 * What is missing, the longest first: one that began last would be waited for by all the others. What is kept comes behind: it is read
 * and measured only in the run that comes to the end of the missing ones, not in each that continues a long work.
 */
async function sortByNeed(script: Script, studio: Store) {
  const waiting = script.chunks.toSorted((left, right) => right.billedCharacters - left.billedCharacters);
  const found = readAhead(waiting, looksAtOnce, async (chunk) => {
    const missing = await listMissing(keysOf(script, chunk), studio);
    return { chunk, isKept: missing.length === 0 };
  });
  const missing: Chunk[] = [];
  const kept: Chunk[] = [];
  for await (const { chunk, isKept } of found) (isKept ? kept : missing).push(chunk);
  return { missing, kept };
}

/** A sentence that an article says twice is asked for once, also while its first request is still in flight. */
function rememberSpeaking(script: Script, edges: SpeechEdges): (chunk: Chunk) => Promise<TimedChunk> {
  const { timing } = script;
  const begun = new Map<string, Promise<TimedChunk>>();
  return async (chunk) => {
    const voice = voiceOf(script, chunk);
    const speech = `${voice.id} ${chunk.ssml}`;
    const before = begun.get(speech);
    if (before !== undefined) return { ...(await before), billedCharacters: 0, requests: 0 };
    const speaking = speakTimed(chunk, { voice, timing }, edges);
    begun.set(speech, speaking);
    return await speaking;
  };
}

type Standing = {
  readonly spoken: ReadonlyMap<Chunk, TimedChunk>;
  /** Chunks that are kept and were not come to. */
  readonly unread: number;
  readonly script: Script;
  readonly edges: SpeechEdges;
};

/** A fault at the end of the time is the end of the time: a later run tries again. */
function sortFailure(failures: readonly unknown[], { spoken, unread, script, edges }: Standing): unknown {
  const [failure] = failures;
  if (!(failure instanceof SpeechError) || hasTime(edges.deadline)) return failure;
  const billed = [...spoken.values()].filter((chunk) => chunk.billedCharacters > 0);
  // Two chunks that say the same have the same failure.
  const unmarked = new Set(failures.filter((other) => other instanceof UnmarkedError));
  const message = `the function’s time is nearly over; ${spoken.size + unread} of ${script.chunks.length} chunks are spoken`;
  return new OutOfTimeError(billed.length + unmarked.size, message);
}
