import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { frameSeconds } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { findOnset } from '../../../functions/audio/pauses/find-onset.ts';
import { findPauses } from '../../../functions/audio/pauses/find-pauses.ts';
import { hearSound } from '../../../functions/audio/pauses/hear-sound.ts';
import { createRandom } from '../../script/packing/make-book.ts';
import { encodeSound } from '../encode-sound.ts';
import { hiss, sounding, speech } from '../sounding.ts';

/** Quiet frames on which an encoder spends this share of what it spends on the pause's others. */
const spent = (frames: number, share: number) => sounding(frames, 130, Math.round(800 * share));

/** How many frames before the first loud one a sound begins that comes behind a pause. */
function findLead(...pause: readonly Uint8Array[]): number {
  const between = concatenate(pause);
  const sound = hearSound(concatenate([hiss(9), speech(30), between, speech(30)]));
  const [found] = findPauses(sound.levels, sound.quietLevel, 1);
  if (found === undefined) throw new Error('there is no pause');
  return found.startFrame + found.frames - findOnset(sound, found);
}

describe('findOnset', () => {
  it('lets a sound begin half a frame before it is loud where the pause cost as much to its end', () => {
    expect([findLead(hiss(20)), findLead(hiss(2)), findLead(hiss(1)), findLead(writeSilence(20))]).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  it('takes frames for the sound’s that cost clearly more than the pause, be it as short as these', () => {
    expect([findLead(hiss(12), spent(2, 1.05)), findLead(hiss(12), spent(2, 1.25))]).toEqual([0.5, 2.5]);
    expect(findLead(hiss(3), spent(1, 1.5))).toBe(1.5);
    expect(findLead(hiss(20), spent(1, 1.5), hiss(4), spent(2, 1.25))).toBe(2.5);
  });

  it('leads no farther than three frames back, and never to the pause’s first frame', () => {
    expect([findLead(hiss(20), spent(3, 1.5)), findLead(hiss(20), spent(5, 1.5))]).toEqual([3.5, 3.5]);
    expect(findLead(hiss(1), spent(2, 1.5))).toBeLessThanOrEqual(2.5);
  });

  it('compares with the end of a pause, since a break’s digital silence before it cost nothing', () => {
    expect(findLead(writeSilence(40), hiss(8))).toBe(0.5);
    expect(findLead(hiss(40), spent(3, 1.5), hiss(1))).toBe(0.5);
  });

  it('finds words that swell up in a noise neither early nor late on average', async () => {
    const random = createRandom(3);
    const starts = Array.from({ length: 20 }, (_, index) => 0.5 + index * 0.5 + 0.1 * random());
    const voice = (second: number) => {
      const sounded = second - (starts.findLast((start) => start <= second) ?? Number.POSITIVE_INFINITY);
      if (sounded < 0 || sounded > 0.25) return 0;
      return 0.05 * Math.min(1, sounded / 0.05) * Math.sin(2 * Math.PI * 500 * second);
    };
    const noise = () => Math.sqrt(3) * 10 ** (-55 / 20) * (2 * random() - 1);
    const sound = hearSound(await encodeSound(11, (second) => voice(second) + noise()));
    expect(sound.isNoisy).toBe(true);
    const found = findPauses(sound.levels, sound.quietLevel, 4).map((pause) => findOnset(sound, pause));
    const late = found.map((frame, index) => frame - (starts[index + 1] ?? 0) / frameSeconds);
    expect(late).toHaveLength(19);
    expect(Math.abs(late.reduce((sum, frames) => sum + frames, 0) / late.length)).toBeLessThan(0.25);
  });
});
