import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPauses,
  findQuietLevel,
  findSounding,
  isNoisy,
} from '../../../functions/audio/pauses/find-pauses.ts';

/** A level a letter: `#` loud, `-` quiet. */
const levelsOf = (frames: string) => Uint8Array.from(frames, (frame) => (frame === '#' ? 101 : 100));
const pausesIn = (frames: string, leastFrames: number) =>
  findPauses(levelsOf(frames), 100, leastFrames).map(({ startFrame, frames: length }) => [
    startFrame,
    length,
  ]);

describe('findPauses', () => {
  it.each([
    ['between two sounds', '##---###', [[2, 3]]],
    ['not in front or behind', '---##---', []],
    ['through a single louder frame', '##--#--##', [[2, 5]]],
    ['not a shorter one', '##--##---##', [[6, 3]]],
    ['none in silence', '-----', []],
    ['none where nothing is', '', []],
  ])('finds them %s', (_, frames, pauses) => {
    expect(pausesIn(frames, 3)).toEqual(pauses);
  });

  it('finds what a pattern finds: all from a quiet frame behind two loud ones to the next two loud ones', () => {
    const drawn = fc.string({ unit: fc.constantFrom('#', '-', '-'), maxLength: 40 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 5 }), (frames, least) => {
        const matches = [...frames.matchAll(/(?<=##)-(?:-|#(?!#))*(?=##)/g)];
        const expected = matches.map(({ index, 0: run }) => [index, run.length]);
        expect(pausesIn(frames, least)).toEqual(expected.filter(([, length = 0]) => length >= least));
      }),
    );
  });
});

/** A hundred frames in any order, so many of each level. */
const mixed = (...runs: readonly (readonly [count: number, level: number])[]) =>
  Uint8Array.from(runs.flatMap(([count, level]) => Array.from({ length: count }, () => level)));

describe('findQuietLevel', () => {
  it('lies 35 dB below the loud frames where a voice leaves silence', () => {
    const quiet = findQuietLevel(mixed([40, 110], [60, 170]), 3);
    expect(170 - quiet).toBe(23);
    expect(isNoisy(mixed([40, 110], [60, 170]), 3)).toBe(false);
  });

  it('lies so far above a noise as its own frames differ', () => {
    const levels = mixed([40, 152], [60, 170]);
    expect([findQuietLevel(levels, 3), findQuietLevel(levels, 2)]).toEqual([155, 154]);
    expect(isNoisy(levels, 3)).toBe(true);
  });

  it('stays 12 dB below the loud frames, however loud a noise is', () => {
    expect(findQuietLevel(mixed([40, 165], [60, 170]), 3)).toBe(162);
  });

  it('goes by the loudest tenth, but neither by a few shouts nor by a single hole', () => {
    const plain = findQuietLevel(mixed([40, 152], [60, 170]), 3);
    expect(findQuietLevel(mixed([40, 152], [45, 160], [15, 170]), 3)).toBe(plain);
    expect(findQuietLevel(mixed([1, 20], [39, 152], [55, 170], [5, 220]), 3)).toBe(plain);
  });

  it('passes over digital silence, which is no voice’s', () => {
    const levels = mixed([40, 152], [60, 170]);
    expect(findQuietLevel(mixed([300, 0], [40, 152], [60, 170]), 3)).toBe(findQuietLevel(levels, 3));
    expect(isNoisy(mixed([10, 0]), 3)).toBe(false);
    expect(isNoisy(new Uint8Array(), 3)).toBe(false);
  });
});

describe('findSounding', () => {
  it('hears a sound’s ends down to 39 dB below its loud frames', () => {
    expect(findSounding(mixed([5, 140], [3, 145], [60, 170], [2, 145], [4, 144]))).toEqual({
      startFrame: 5,
      frames: 65,
    });
  });

  it('hears nothing in silence', () => {
    expect(findSounding(mixed([10, 0]))).toBeUndefined();
    expect(findSounding(new Uint8Array())).toBeUndefined();
  });
});
