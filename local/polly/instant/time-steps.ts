import type { Step } from '../ssml/plan-speech.ts';

/** A step, and how many frames it takes. */
export type TimedStep = { readonly step: Step; readonly frames: number };

const frameSeconds = 0.024;

/** Polly's voices say 14 to 20; an ideograph or a syllable of Hangul takes as long as three letters. */
const charactersPerSecond = 16;
const ideograph = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A median of the neural engine, measured: 90 ms of silence in front. */
export const framesInFront = 4;

/** Polly stops there without an error: https://docs.aws.amazon.com/polly/latest/dg/limits.html */
export const framesAtMost = 600 / frameSeconds;

/** How long the instant voice takes for each step, behind the silence in front. */
export function timeSteps(steps: readonly Step[]): readonly TimedStep[] {
  let seconds = 0;
  let before = 0;
  return steps.map((step) => {
    seconds += secondsOf(step);
    // Counted from the start, so that many short breaks are as long together as they should be.
    const frames = Math.min(Math.round(seconds / frameSeconds), framesAtMost) - before;
    before += frames;
    return { step, frames };
  });
}

function secondsOf(step: Step): number {
  if (step.kind === 'mark') return 0;
  if (step.kind === 'silence') return step.seconds;
  const { text } = step.spoken;
  const characters = text.length + 2 * (text.match(ideograph)?.length ?? 0);
  // A frame at least, that no sentence is without a sound.
  return Math.max(frameSeconds, characters / charactersPerSecond / step.prosody.rate);
}
