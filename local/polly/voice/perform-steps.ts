import type { ChosenVoice } from '../api/choose-voice.ts';
import type { Step } from '../ssml/plan-speech.ts';
import { wordsOf } from '../ssml/words.ts';
import type { Said } from './say.ts';
import type { Speakers } from './speakers.ts';

/** A step that was done, and its sound; only a sentence has times inside. */
export type Performed = { readonly step: Step; readonly said: Said };

/** How the steps are to be done. */
export type Performance = {
  readonly speakers: Speakers;
  readonly voice: ChosenVoice;
  readonly sampleRate: number;
  /** Whether it is asked when each word is said, which takes longer. */
  readonly timesWords: boolean;
};

// Polly stops there without an error: https://docs.aws.amazon.com/polly/latest/dg/limits.html
const secondsAtMost = 600;
/** Sentences of one request in work at the same time: more would keep other requests waiting. */
const sentencesAhead = 2;

/** Does the steps in order, sentences a little in advance; what is beyond ten minutes is cut off. */
export async function* performSteps(
  steps: readonly Step[],
  performance: Performance,
): AsyncGenerator<Performed> {
  let room = secondsAtMost * performance.sampleRate;
  const begun: Promise<Said>[] = [];
  for (const [index, step] of steps.entries()) {
    for (const ahead of steps.slice(index + begun.length, index + sentencesAhead)) {
      begun.push(begin(ahead, performance));
    }
    const said = await begun.shift();
    if (said === undefined) return;
    yield { step, said: { ...said, samples: said.samples.subarray(0, room) } };
    room -= said.samples.length;
    if (room <= 0) return;
  }
}

function begin(step: Step, performance: Performance): Promise<Said> {
  const beginning = perform(step, performance);
  // The error comes out where the step's turn comes; until then it is nobody's.
  beginning.catch(() => undefined);
  return beginning;
}

async function perform(step: Step, { speakers, voice, sampleRate, timesWords }: Performance): Promise<Said> {
  if (step.kind !== 'say') {
    const seconds = step.kind === 'silence' ? step.seconds : 0;
    return { samples: new Float32Array(Math.round(seconds * sampleRate)), phones: [], wordSeconds: [] };
  }
  const { spoken, prosody } = step;
  return await speakers.say({
    source: voice.source,
    text: spoken.text,
    rate: prosody.rate,
    pitch: prosody.pitch,
    gainDecibels: voice.gainDecibels + prosody.gainDecibels,
    sampleRate,
    ...(timesWords ? { words: wordsOf(spoken).map((word) => word.text) } : {}),
  });
}
