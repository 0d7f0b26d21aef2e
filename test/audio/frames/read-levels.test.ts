import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { readDataBits, readLevels } from '../../../functions/audio/frames/read-levels.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { sounding } from '../sounding.ts';

/** Fills the fields beside gain and length with ones. */
function crowd(frame: Uint8Array): Uint8Array {
  const crowded = frame.slice();
  for (const [at, ones] of [0, 0x80, 0x07, 0xfc, 0x03].entries())
    crowded[4 + at] = (crowded[4 + at] ?? 0) | ones;
  return crowded.fill(0xff, 9);
}

it('levels are the gains of frames, be the fields beside them what they may', () => {
  const frame = fc.tuple(fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 4_095 }));
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 5 }), (drawn) => {
      const frames = concatenate(drawn.map(([gain, bits]) => crowd(sounding(1, gain, bits))));
      expect([...readLevels(frames)]).toEqual(drawn.map(([gain]) => gain));
      expect(drawn.map((_, index) => readDataBits(frames, index))).toEqual(drawn.map(([, bits]) => bits));
    }),
  );
});

it('digital silence has no level, whatever its gain', () => {
  expect([...readLevels(concatenate([writeSilence(1), sounding(1, 200, 0)]))]).toEqual([0, 0]);
});
