import type { Chunk, Engine, Script } from '../script/script.ts';
import { type SpeechEdges, type SpokenChunk, speakChunk } from './speak-chunk.ts';

/**
 * Requests in flight, a function. Polly's default quotas are 8 requests a second on all engines but standard (80), and
 * 18 (neural), 26 (long-form, generative) or 80 (standard) at a time; half of that leaves room for a second function.
 * https://docs.aws.amazon.com/polly/latest/dg/limits.html
 */
const requestsInFlight: Readonly<Record<Engine, number>> = {
  standard: 20,
  neural: 8,
  generative: 8,
  'long-form': 8,
};

/**
 * Speaks every chunk of a script, several at a time; the result is in the script's order.
 * One chunk that cannot be spoken fails the whole, but chunks in flight are awaited first: they are paid for and will be kept.
 */
export async function speakAll(
  script: Script,
  edges: SpeechEdges,
  onSpoken: (done: number) => void,
): Promise<readonly SpokenChunk[]> {
  const speakOnce = rememberSpeaking(script, edges);
  const spoken = new Map<Chunk, SpokenChunk>();
  const queue = script.chunks.values();
  const failures: unknown[] = [];
  async function work(): Promise<void> {
    for (const chunk of queue) {
      if (failures.length > 0) return;
      spoken.set(chunk, await speakOnce(chunk));
      onSpoken(spoken.size);
    }
  }
  const workers = Array.from({ length: requestsInFlight[script.voice.engine] }, () =>
    work().catch((error: unknown) => failures.push(error)),
  );
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
  return script.chunks.flatMap((chunk) => spoken.get(chunk) ?? []);
}

/** A sentence that an article says twice is asked for once, also while its first request is still in flight. */
function rememberSpeaking({ voice }: Script, edges: SpeechEdges): (chunk: Chunk) => Promise<SpokenChunk> {
  const begun = new Map<string, Promise<SpokenChunk>>();
  return async (chunk) => {
    const before = begun.get(chunk.ssml);
    if (before !== undefined) return { ...(await before), billedCharacters: 0 };
    const speaking = speakChunk(chunk, voice, edges);
    begun.set(chunk.ssml, speaking);
    return await speaking;
  };
}
