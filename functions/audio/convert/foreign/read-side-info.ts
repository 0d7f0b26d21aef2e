import { takeBits } from '../../decode/bits.ts';
import { type Granule, readLayout } from '../../decode/read-granule.ts';
import type { PlacedFrame } from '../open-mp3.ts';

/** How a frame's main data are to be read. */
export type SideInfo = {
  /** How many bytes before the frame's own place its main data begin. */
  readonly mainDataBegin: number;
  /** For each channel, which of four groups of factors the second granule takes over from the first. */
  readonly shares: readonly (readonly boolean[])[];
  /** One or two granules of one or two channels each. */
  readonly granules: readonly (readonly RaisableGranule[])[];
};

/** MPEG-1 says in a bit of its own whether the highest bands are raised. */
export type RaisableGranule = Granule & { readonly isRaised: boolean };

type Take = (count: number) => number;

/** From this code of factors up MPEG-2 raises them. */
const leastRaised = 500;

/** Reads the side information of a frame, as ISO/IEC 11172-3 lays it out for MPEG-1 and 13818-3 for the others. */
export function readSideInfo(bytes: Uint8Array, { at, header }: PlacedFrame): SideInfo {
  const bits = { bytes, position: (at + header.sideInfoStart) * 8 };
  const take = (count: number) => takeBits(bits, count);
  const { isFirstVersion, channels } = header;
  const mainDataBegin = take(isFirstVersion ? 9 : 8);
  take(privateBits(isFirstVersion, channels));
  const shares = listOf(channels, () => listOf(4, () => isFirstVersion && take(1) === 1));
  const readOne = () => readChannel(take, { isFirstVersion, mainDataBegin });
  const granules = listOf(isFirstVersion ? 2 : 1, () => listOf(channels, readOne));
  return { mainDataBegin, shares, granules };
}

function privateBits(isFirstVersion: boolean, channels: 1 | 2): number {
  if (isFirstVersion) return channels === 1 ? 5 : 3;
  return channels;
}

type Known = { readonly isFirstVersion: boolean; readonly mainDataBegin: number };

function readChannel(take: Take, { isFirstVersion, mainDataBegin }: Known): RaisableGranule {
  const [dataBits, bigPairs, globalGain] = [take(12), take(9), take(8)];
  const scalefactorCode = take(isFirstVersion ? 4 : 9);
  const layout = readLayout(take);
  const isRaised = isFirstVersion ? take(1) === 1 : scalefactorCode >= leastRaised;
  const [scale, quads] = [take(1), take(1)];
  return {
    ...{ mainDataBegin, dataBits, bigPairs, globalGain, scalefactorCode },
    ...layout,
    scalefactorShift: scale === 1 ? 2 : 1,
    hasShortQuads: quads === 1,
    isRaised,
  };
}

function listOf<Item>(length: number, make: () => Item): readonly Item[] {
  return Array.from({ length }, make);
}
