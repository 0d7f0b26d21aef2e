import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { readLoudnessTag, writeLoudnessTag } from '../../../functions/audio/loudness/loudness-tag.ts';
import { measureLoudness } from '../../../functions/audio/loudness/measure-loudness.ts';
import { clicks, encodeSound, tone } from '../encode-sound.ts';

const sound = writeSilence(3);
const level = fc.float({ min: 0, max: 4, noNaN: true });
const loudness = fc.record({ peak: level, powers: fc.float32Array({ min: 0, max: 4, noNaN: true }) });

it('what was measured of a sound is read back from in front of it, and the sound is as it was', () => {
  fc.assert(
    fc.property(loudness, (measured) => {
      const bytes = concatenate([writeLoudnessTag(measured), sound]);
      expect(readLoudnessTag(bytes)).toEqual(measured);
      expect(readFrames(bytes)).toEqual(sound);
    }),
  );
});

it.each([
  ['a tone', tone(997, -26)],
  ['clicks', clicks],
] as const)(
  'what is measured of %s is to the last digit what a later run reads, so that both choose the same gain',
  async (_, levelAt) => {
    const measured = measureLoudness(await encodeSound(1, levelAt));
    expect(readLoudnessTag(writeLoudnessTag(measured))).toEqual(measured);
  },
);

it('a sound without such a tag, or with a cut one, says nothing', () => {
  const tag = writeLoudnessTag({ peak: 0.5, powers: Float32Array.of(0.1, 0.2) });
  expect(readLoudnessTag(sound)).toBeUndefined();
  expect(readLoudnessTag(tag.subarray(0, -1))).toBeUndefined();
  expect(readLoudnessTag(new Uint8Array())).toBeUndefined();
  expect(readLoudnessTag(tag.map((byte, index) => (index === 22 ? byte + 1 : byte)))).toBeUndefined();
});
