import { describe, expect, it } from 'vitest';
import { putBits } from '../../../functions/audio/convert/encode/put-bits.ts';
import { decodeFrames } from '../../../functions/audio/decode/decode-frames.ts';
import { openSound } from '../../../functions/audio/decode/encoded-sound.ts';
import { frameBytes, sideInfoEnd } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { readSpectrumLevels } from '../../../functions/audio/pauses/read-spectrum-levels.ts';
import { createRandom } from '../../script/packing/make-book.ts';
import { encodeSound, tone } from '../encode-sound.ts';

/** The level in the middle of a tone. */
async function levelOf(hertz: number, decibels: number): Promise<number> {
  const levels = readSpectrumLevels(await encodeSound(0.3, tone(hertz, decibels)));
  return levels[levels.length >> 1] ?? 0;
}

describe('readSpectrumLevels', () => {
  it('counts in steps of 1.5 dB, the loudest and the softest tones inside what a byte holds', async () => {
    const [full, half, quarter, soft] = [
      await levelOf(1_000, 0),
      await levelOf(1_000, -6.02),
      await levelOf(1_000, -12.04),
      await levelOf(1_000, -80),
    ];
    expect([full - half, half - quarter]).toEqual([4, 4]);
    expect(full).toBeLessThan(240);
    expect(soft).toBeGreaterThan(20);
    expect(Math.abs(full - soft - 80 / 1.505)).toBeLessThan(2);
  });

  it('hears voices and their hissing, but neither hum nor what is above them', async () => {
    const [middle, low, high] = [
      await levelOf(1_000, -20),
      await levelOf(300, -20),
      await levelOf(5_500, -20),
    ];
    expect(Math.abs(low - middle)).toBeLessThan(3);
    expect(Math.abs(high - middle)).toBeLessThan(3);
    for (const hertz of [50, 100, 120, 6_500, 9_000]) {
      expect(await levelOf(hertz, -20)).toBeLessThan(middle - 20);
    }
  });

  it('says of digital silence that there is nothing', () => {
    expect(readSpectrumLevels(writeSilence(3))).toEqual(new Uint8Array(3));
    expect(readSpectrumLevels(new Uint8Array())).toEqual(new Uint8Array());
  });

  it('finds short blocks as loud as they sound beside long ones', () => {
    const [long, short] = [writeNoise(0), writeNoise(2)];
    const heard = 10 * Math.log10(energyOf(short) / energyOf(long));
    expect((meanOf(readSpectrumLevels(short)) - meanOf(readSpectrumLevels(long))) * 1.505).toBeCloseTo(
      heard,
      0,
    );
  });
});

/** Frames of noise up to 6 kHz in blocks of one type: fours of values of ±1, which are written as four zeros and their signs. */
function writeNoise(blockType: 0 | 2): Uint8Array {
  const random = createRandom(9);
  const bytes = writeSilence(40);
  const quads = 72;
  for (let at = 0; at < bytes.length; at += frameBytes) {
    const bits = { bytes, position: (at + 4) * 8 };
    putBits(bits, 0, 9);
    putBits(bits, 8 * quads, 12);
    putBits(bits, 0, 9);
    putBits(bits, 180, 8);
    putBits(bits, 0, 9);
    if (blockType === 2) putBits(bits, 0b110, 3);
    putBits(bits, 0, blockType === 2 ? 20 : 23);
    putBits(bits, 0b01, 2);
    for (let quad = 0; quad < quads; quad += 1) bytes[at + sideInfoEnd + quad] = Math.floor(random() * 16);
  }
  return bytes;
}

function energyOf(frames: Uint8Array): number {
  let energy = 0;
  const encoded = openSound(frames);
  decodeFrames(encoded, { from: 0, to: encoded.count }, (samples) => {
    for (const sample of samples) energy += sample ** 2;
  });
  return energy;
}

function meanOf(levels: Uint8Array): number {
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
}
