import type { Step } from '../ssml/plan-speech.ts';
import { wordsOf } from '../ssml/words.ts';
import type { Performed } from '../voice/perform-steps.ts';
import { framesInFront, type TimedStep, timeSteps } from './time-steps.ts';

/** What the instant voice's times are counted in. */
export const instantSampleRate = 24_000;
const frameSamples = 576;

/** An encoder's delay, which Polly's MP3s have and its marks do not count: of the instant voice it is part of the silence in front. */
const delaySamples = 1105;

/** The steps as the instant voice does them, each sound silent: what is asked for is only when its words are said. */
export async function* performInstantly(steps: readonly Step[]): AsyncGenerator<Performed> {
  const front = { kind: 'silence', seconds: 0 } as const;
  yield perform(front, framesInFront * frameSamples - delaySamples);
  for (const { step, frames } of timeSteps(steps)) yield perform(step, frames * frameSamples);
}

function perform(step: TimedStep['step'], samples: number): Performed {
  return {
    step,
    said: { samples: new Float32Array(samples), phones: [], wordSeconds: timeWords(step, samples) },
  };
}

/** Each letter sounds as long as the others. */
function timeWords(step: Step, samples: number): readonly number[] {
  if (step.kind !== 'say') return [];
  const { text, from } = step.spoken;
  let end = 0;
  return wordsOf(step.spoken).map((word) => {
    const start = text.indexOf(word.text, end);
    end = start + word.text.length;
    return ((start / from.length) * samples) / instantSampleRate;
  });
}
