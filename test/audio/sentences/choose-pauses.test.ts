import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pause } from '../../../functions/audio/pauses/find-pauses.ts';
import { choosePauses, deviationOf, type Stretch } from '../../../functions/audio/sentences/choose-pauses.ts';

type Passage = {
  readonly stretches: readonly Stretch[];
  readonly pauses: readonly Pause[];
  readonly frames: number;
};

/** What choosing these pauses costs, by the definition. */
function costOf(indices: readonly number[], { stretches, pauses, frames }: Passage): number {
  const soundBefore = (index: number) =>
    (pauses[index]?.startFrame ?? frames) - pauses.slice(0, index).reduce((sum, one) => sum + one.frames, 0);
  const whole = stretches.reduce((sum, { length }) => sum + length, 0);
  const ends = [...indices, pauses.length].map(soundBefore);
  return stretches.reduce((cost, { length, breakFrames }, at) => {
    const expected = (length * soundBefore(pauses.length)) / Math.max(1, whole);
    const stray = (ends[at] ?? 0) - (ends[at - 1] ?? 0) - expected;
    const pause = pauses[indices[at] ?? -1];
    const lengthCost = pause === undefined ? 0 : -6 * Math.min(0.5, Math.log(pause.frames / breakFrames));
    return cost + lengthCost + stray ** 2 / (2 * deviationOf(expected) ** 2);
  }, 0);
}

/** All ways to choose so many of the first so many numbers, in order. */
function* waysOf(count: number, of: number, from = 0): Generator<readonly number[]> {
  if (count === 0) yield [];
  else
    for (let first = from; first <= of - count; first += 1)
      for (const rest of waysOf(count - 1, of, first + 1)) yield [first, ...rest];
}

function makePassage(
  stretches: readonly Stretch[],
  sounds: readonly { readonly heard: number; readonly pause: number }[],
): Passage {
  let frames = 0;
  const pauses = sounds.map(({ heard, pause }) => {
    frames += heard + pause;
    return { startFrame: frames - pause, frames: pause };
  });
  return { stretches, pauses, frames: frames + 30 };
}

const stretch = fc.record({ length: fc.integer({ min: 0, max: 80 }), breakFrames: fc.nat({ max: 30 }) });
const sound = fc.record({ heard: fc.integer({ min: 2, max: 150 }), pause: fc.integer({ min: 1, max: 40 }) });

describe('choosePauses', () => {
  it('finds what costs least of all that there is to choose from', () => {
    const passages = fc
      .tuple(fc.array(stretch, { minLength: 1, maxLength: 6 }), fc.array(sound, { maxLength: 10 }))
      .map(([drawn, sounds]) =>
        makePassage(
          drawn.map((one) => ({ ...one, breakFrames: one.breakFrames + 1 })),
          sounds,
        ),
      );
    fc.assert(
      fc.property(passages, (passage) => {
        const { stretches, pauses, frames } = passage;
        const chosen = choosePauses(stretches, pauses, frames);
        const costs = [...waysOf(stretches.length - 1, pauses.length)].map((way) => costOf(way, passage));
        if (costs.length === 0) expect(chosen).toBeUndefined();
        else {
          const found = chosen?.map((pause) => pauses.indexOf(pause)) ?? [];
          expect(found).toEqual(found.toSorted((one, other) => one - other));
          expect(found).toHaveLength(stretches.length - 1);
          expect(costOf(found, passage)).toBeCloseTo(Math.min(...costs), 6);
        }
      }),
      { numRuns: 400 },
    );
  });
});
