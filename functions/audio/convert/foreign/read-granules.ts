import { bandsOf } from '../../decode/bands.ts';
import type { Bits } from '../../decode/bits.ts';
import type { Granule } from '../../decode/read-granule.ts';
import { scaleBands } from '../../decode/read-scales.ts';
import { readScaledValues } from '../../decode/read-spectrum.ts';
import type { FrameHeader } from '../frame-header.ts';
import { bandsOfRate } from './bands-of-rate.ts';
import type { Channel } from './channel.ts';
import { mixStereo } from './mix-stereo.ts';
import { readPlacedFactors, type Writing } from './read-placed-factors.ts';

/** One granule of each channel, and what its factors are read by. */
export type Granules = {
  readonly granules: readonly Granule[];
  readonly shares: readonly (readonly boolean[])[];
  readonly header: FrameHeader;
};

/** Fills in the spectra of all channels, left and right being told apart already. */
export function readGranules(
  bits: Bits,
  channels: readonly Channel[],
  { granules, shares, header }: Granules,
): void {
  for (const [index, channel] of channels.entries()) {
    channel.granule = granules[index] ?? channel.granule;
    const isIntensity = index === 1 && header.hasIntensity;
    const { isFirstVersion } = header;
    const writing = { isFirstVersion, isIntensity, shares: shares[index] ?? [] };
    readChannel(bits, channel, { writing, sampleRate: header.sampleRate });
  }
  const [left, right] = channels;
  if (left !== undefined && right !== undefined) mixChannels(left, right, header);
}

type Format = { readonly writing: Writing; readonly sampleRate: number };

function readChannel(bits: Bits, channel: Channel, { writing, sampleRate }: Format): void {
  const { granule, factors, spectrum } = channel;
  const end = bits.position + granule.dataBits;
  const bands = bandsOf(granule, bandsOfRate(sampleRate));
  // Short blocks have nothing to take over: the groups are those of long ones.
  const shares = granule.blockType === 2 ? [] : writing.shares;
  readPlacedFactors(bits, granule, { factors, writing: { ...writing, shares } });
  const scales = scaleBands(factors.values, granule, bands);
  channel.count = readScaledValues(bits, granule, { bands, scales, end, spectrum });
  bits.position = end;
}

function mixChannels(left: Channel, right: Channel, header: FrameHeader): void {
  if (!header.hasMidSide && !header.hasIntensity) return;
  const bands = bandsOf(right.granule, bandsOfRate(header.sampleRate));
  const { factors, granule } = right;
  mixStereo([left.spectrum, right.spectrum], {
    ...{ header, bands, factors },
    scalefactorCode: granule.scalefactorCode,
  });
  const count = Math.max(left.count, right.count);
  left.count = count;
  right.count = count;
}
