import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { frameBytes } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { measureEnds } from '../../../functions/audio/pauses/measure-ends.ts';
import { hiss, sounding, speech } from '../sounding.ts';

const endsOf = (...parts: readonly Uint8Array[]) => measureEnds(concatenate(parts));

describe('measureEnds', () => {
  it('counts what is silent in front and behind, but for the frames in which the sound begins and rings on', () => {
    expect(endsOf(hiss(4), speech(40), hiss(12))).toEqual({ leadingFrames: 3, trailingFrames: 11 });
  });

  it('takes digital silence and a voice’s own for the same, and leaves pauses in the middle alone', () => {
    const ends = endsOf(writeSilence(2), hiss(3), speech(40), hiss(30), speech(9), hiss(2), writeSilence(5));
    expect(ends).toEqual({ leadingFrames: 4, trailingFrames: 6 });
  });

  it('takes a single louder frame for no sound', () => {
    expect(endsOf(speech(1), hiss(5), speech(40), hiss(5), speech(1))).toEqual({
      leadingFrames: 5,
      trailingFrames: 5,
    });
  });

  it('finds no ends where nothing is heard, and none in an empty sound', () => {
    const none = { leadingFrames: 0, trailingFrames: 0 };
    expect([endsOf(writeSilence(50)), endsOf()]).toEqual([none, none]);
  });

  it('never finds more silence than there is', () => {
    const stretch = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const frames = concatenate(stretches.map(([length, gain]) => sounding(length, gain)));
        const { leadingFrames, trailingFrames } = measureEnds(frames);
        expect(Math.min(leadingFrames, trailingFrames)).toBeGreaterThanOrEqual(0);
        expect(leadingFrames + trailingFrames).toBeLessThanOrEqual(frames.length / frameBytes);
      }),
    );
  });
});
