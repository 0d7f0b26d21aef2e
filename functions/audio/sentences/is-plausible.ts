import type { Pause } from '../pauses/find-pauses.ts';
import { deviationOf, type Stretch } from './choose-pauses.ts';

/** Of 500 sentences of the stand-in's none strayed by more than two and a half deviations, noise or not. */
const mostDeviations = 3;

/** What was found in a sound: all its pauses, those chosen of them, and its length. */
export type Alignment = {
  readonly pauses: readonly Pause[];
  readonly chosen: readonly Pause[];
  readonly frames: number;
};

/** Whether every stretch of words lasts about as long as its length lets one expect. */
export function isPlausible(stretches: readonly Stretch[], { pauses, chosen, frames }: Alignment): boolean {
  if (chosen.length !== stretches.length - 1) return false;
  const ends = [...chosen.map(({ startFrame }) => startFrame), frames];
  const heard = ends.map((end) => end - silenceBefore(end, pauses));
  const whole = stretches.reduce((sum, { length }) => sum + length, 0);
  const framesPerUnit = (heard.at(-1) ?? 0) / Math.max(1, whole);
  return stretches.every(({ length }, index) => {
    const expected = length * framesPerUnit;
    const stray = (heard[index] ?? 0) - (heard[index - 1] ?? 0) - expected;
    return Math.abs(stray) <= mostDeviations * deviationOf(expected);
  });
}

function silenceBefore(frame: number, pauses: readonly Pause[]): number {
  return pauses.reduce((sum, pause) => sum + (pause.startFrame < frame ? pause.frames : 0), 0);
}
