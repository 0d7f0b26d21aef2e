import { takeBits } from '../../decode/bits.ts';
import { type Granule, readChannelGranule } from '../../decode/read-granule.ts';
import type { PlacedFrame } from '../open-mp3.ts';

/** How a frame's main data are to be read. */
export type SideInfo = {
  /** How many bytes before the frame's own place its main data begin. */
  readonly mainDataBegin: number;
  /** For each channel, which of four groups of factors the second granule takes over from the first. */
  readonly shares: readonly (readonly boolean[])[];
  /** One or two granules of one or two channels each. */
  readonly granules: readonly (readonly Granule[])[];
};

/** Reads the side information of a frame, as ISO/IEC 11172-3 lays it out for MPEG-1 and 13818-3 for the others. */
export function readSideInfo(bytes: Uint8Array, { at, header }: PlacedFrame): SideInfo {
  const bits = { bytes, position: (at + header.sideInfoStart) * 8 };
  const take = (count: number) => takeBits(bits, count);
  const { isFirstVersion, channels, hasIntensity } = header;
  const mainDataBegin = take(isFirstVersion ? 9 : 8);
  take(privateBits(isFirstVersion, channels));
  const shares = listOf(channels, () => listOf(4, () => isFirstVersion && take(1) === 1));
  const readOne = (channel: number) => {
    const isIntensity = hasIntensity && channel === 1;
    return readChannelGranule(take, { mainDataBegin, isFirstVersion, isIntensity });
  };
  const granules = listOf(isFirstVersion ? 2 : 1, () => listOf(channels, readOne));
  return { mainDataBegin, shares, granules };
}

function privateBits(isFirstVersion: boolean, channels: 1 | 2): number {
  if (isFirstVersion) return channels === 1 ? 5 : 3;
  return channels;
}

function listOf<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length }, (_, index) => make(index));
}
