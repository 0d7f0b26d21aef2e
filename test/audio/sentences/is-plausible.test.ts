import { describe, expect, it } from 'vitest';
import { isPlausible } from '../../../functions/audio/sentences/is-plausible.ts';

/** Whether two stretches of as many words can last so long, with a pause of so many frames between them. */
function isPlausiblePair(first: number, second: number, pauseFrames = 12): boolean {
  const stretch = { length: 10, breakFrames: 12 };
  const pauses = [{ startFrame: first, frames: pauseFrames }];
  return isPlausible([stretch, stretch], {
    pauses,
    chosen: pauses,
    frames: first + pauseFrames + second,
  });
}

describe('isPlausible', () => {
  it('lets words of 2.4 s last a second more or less, but not one and a half', () => {
    expect([isPlausiblePair(140, 60), isPlausiblePair(60, 140)]).toEqual([true, true]);
    expect([isPlausiblePair(160, 40), isPlausiblePair(40, 160)]).toEqual([false, false]);
  });

  it('lets short ones stray farther for their length', () => {
    expect([isPlausiblePair(36, 4), isPlausiblePair(4, 36)]).toEqual([true, true]);
    expect([isPlausiblePair(38, 2), isPlausiblePair(2, 38)]).toEqual([false, false]);
  });

  it('counts no pauses, neither those between the stretches nor those inside', () => {
    expect(isPlausiblePair(140, 60, 400)).toBe(true);
    const [between, inside] = [
      { startFrame: 100, frames: 12 },
      { startFrame: 160, frames: 260 },
    ];
    const stretch = { length: 10, breakFrames: 12 };
    const found = { pauses: [between, inside], chosen: [between], frames: 472 };
    expect(isPlausible([stretch, stretch], found)).toBe(true);
    expect(isPlausible([stretch, stretch], { ...found, pauses: [between] })).toBe(false);
  });

  it('expects as many pauses as there are ends between stretches', () => {
    const stretch = { length: 10, breakFrames: 12 };
    expect(isPlausible([stretch, stretch], { pauses: [], chosen: [], frames: 100 })).toBe(false);
    expect(isPlausible([stretch], { pauses: [], chosen: [], frames: 100 })).toBe(true);
  });

  it('expects longer words to last longer', () => {
    const pauses = [{ startFrame: 150, frames: 12 }];
    const stretches = [
      { length: 30, breakFrames: 12 },
      { length: 10, breakFrames: 12 },
    ];
    expect(isPlausible(stretches, { pauses, chosen: pauses, frames: 212 })).toBe(true);
    expect(isPlausible(stretches.toReversed(), { pauses, chosen: pauses, frames: 212 })).toBe(false);
  });
});
