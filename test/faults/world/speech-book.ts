import { studioKeys } from '../../../functions/episode/keys.ts';
import { hashSpeech } from '../../../functions/speech/hash-speech.ts';
import type { Polly, SpeechRequest } from '../../../functions/speech/polly.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';
import { type Life, live } from './life.ts';

/** What is known of the speech that was asked for, seen from outside of the functions. */
export interface SpeechBook {
  /** Polly as one process sees it: a request takes its time, and its answer finds nobody when the process was killed. */
  connect(polly: Polly, life: Life): Polly;
  /** A chunk's audio was written into the studio by a process; what was lost on the way there is still to be written. */
  wrote(key: string, life: Life): void;
  /** The process is gone, and with it all that it was about to keep. */
  died(life: Life): void;
  /** By the chunk's key in the studio: how it was asked for, how often it was kept, and how often its audio was lost with a process that was killed. */
  readonly requests: ReadonlyMap<string, SpeechRequest>;
  readonly kept: ReadonlyMap<string, number>;
  readonly excused: ReadonlyMap<string, number>;
  /** Characters of answers that reached a process, by its name. */
  readonly reachedCharacters: ReadonlyMap<string, number>;
}

/** A text with this word in it is said so slowly that an article of such takes several runs. */
export const slowWord = 'slowly';

/** An empty book. */
export function openSpeechBook(clock: Clock, dice: Dice): SpeechBook {
  const requests = new Map<string, SpeechRequest>();
  const kept = new Map<string, number>();
  const excused = new Map<string, number>();
  const reachedCharacters = new Map<string, number>();
  const pending = new Map<Life, Set<string>>();
  const pendingOf = (life: Life) => {
    const keys = pending.get(life) ?? new Set();
    pending.set(life, keys);
    return keys;
  };
  return {
    requests,
    kept,
    excused,
    reachedCharacters,
    connect: (polly, life) => ({
      describeVoices: () => live(life, () => clock.arrive(0.1, polly.describeVoices())),
      synthesize: (request) =>
        live(life, async () => {
          const key = studioKeys.speech(hashSpeech(request));
          requests.set(key, request);
          pendingOf(life).add(key);
          const seconds = request.ssml.includes(slowWord) ? dice.between(50, 60) : dice.between(0.3, 3);
          const audio = await clock.arrive(seconds, polly.synthesize(request));
          if (!life.isOver()) add(reachedCharacters, life.name, audio.billedCharacters);
          return audio;
        }),
    }),
    wrote: (key, life) => {
      if (pendingOf(life).delete(key)) add(kept, key, 1);
    },
    died: (life) => {
      for (const key of pendingOf(life)) add(excused, key, 1);
    },
  };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
