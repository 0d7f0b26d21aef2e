import { integrateLoudness, type Stretch } from './integrate-loudness.ts';
import type { Loudness } from './measure-loudness.ts';

/**
 * What Apple asks for, -16 LUFS, is meant as a listener hears it, from two speakers. BS.1770 counts channels, so that it reads one
 * channel 3.01 lower than the same sound in two: http://podcasters.apple.com/support/893-audio-requirements.
 */
export const targetLufs = -19;

/** True peak, in decibels below full scale: the same page. */
export const highestPeak = -1;

/** A step of `global_gain` multiplies by the fourth root of two. */
export const decibelsPerStep = 20 * Math.log10(2 ** 0.25);

/** A stretch of sound, and whose it is: all of one voice, and each piece of music, are made louder alike. */
export type Voiced = Stretch & { readonly loudness: Loudness; readonly voice: string };

/**
 * By how many steps each stretch is made louder, or quieter below 0, so that each voice comes nearest to the loudness that directories want: as
 * far as its highest peak lets it.
 */
export function chooseGains(stretches: readonly Voiced[]): readonly number[] {
  const gains = new Map<string, number>();
  for (const [voice, own] of Map.groupBy(stretches, (stretch) => stretch.voice))
    gains.set(voice, chooseGain(own));
  return stretches.map(({ voice }) => gains.get(voice) ?? 0);
}

function chooseGain(stretches: readonly Voiced[]): number {
  const loudness = integrateLoudness(stretches);
  if (!Number.isFinite(loudness)) return 0;
  const peak = stretches.reduce((highest, stretch) => Math.max(highest, stretch.loudness.peak), 0);
  const wanted = Math.round((targetLufs - loudness) / decibelsPerStep);
  const allowed = Math.floor((highestPeak - 20 * Math.log10(peak)) / decibelsPerStep);
  return Math.min(wanted, allowed);
}
