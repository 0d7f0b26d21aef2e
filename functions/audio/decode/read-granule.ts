import { frameBytes } from '../frames/mp3-frame.ts';
import { takeBits } from './bits.ts';

/** How a frame's main data are to be read: its side information. */
export type Granule = {
  /** How many bytes before the frame's own place its main data begin. */
  readonly mainDataBegin: number;
  readonly dataBits: number;
  /** Pairs of values that are more than 1. */
  readonly bigPairs: number;
  readonly globalGain: number;
  readonly scalefactorCode: number;
  /** The upper bands are louder than their factors say. */
  readonly isRaised: boolean;
  /** 0 long, 1 start, 2 short, 3 stop. */
  readonly blockType: number;
  /** The two lowest subbands of a short block are long. */
  readonly isMixed: boolean;
  /** The Huffman table of each of three regions, and how many bands more than one each of the first two has. */
  readonly tables: readonly number[];
  readonly regionBands: readonly number[];
  readonly subblockGains: readonly number[];
  readonly scalefactorShift: 1 | 2;
  readonly hasShortQuads: boolean;
};

/** Takes so many bits from where the last ones ended. */
export type Take = (count: number) => number;

/** Reads the nine bytes behind a frame's header, as ISO/IEC 13818-3 lays them out for one channel. */
export function readGranule(frames: Uint8Array, frame: number): Granule {
  const bits = { bytes: frames, position: (frame * frameBytes + 4) * 8 };
  const take = (count: number) => takeBits(bits, count);
  const mainDataBegin = take(8);
  take(1);
  return readChannelGranule(take, { mainDataBegin, isFirstVersion: false, isIntensity: false });
}

/** What is known of a granule of one channel before it is read. */
export type KnownGranule = {
  readonly mainDataBegin: number;
  /** MPEG-1; otherwise MPEG-2 or MPEG-2.5. */
  readonly isFirstVersion: boolean;
  /** Whether it is of a right channel of which some factors are places between left and right. */
  readonly isIntensity: boolean;
};

/** In MPEG-2 codes from here up raise the upper bands (ISO/IEC 13818-3, 2.4.3.2), but none of those that mean places does. */
const leastRaised = 500;

/** Reads the side information of one channel in one granule: MPEG-1 has shorter codes of factors and a bit of its own for what they raise. */
export function readChannelGranule(
  take: Take,
  { mainDataBegin, isFirstVersion, isIntensity }: KnownGranule,
): Granule {
  const [dataBits, bigPairs, globalGain] = [take(12), take(9), take(8)];
  const scalefactorCode = take(isFirstVersion ? 4 : 9);
  const layout = take(1) === 1 ? readSwitched(take) : readLong(take);
  const isRaised = isFirstVersion ? take(1) === 1 : scalefactorCode >= leastRaised && !isIntensity;
  const [scale, quads] = [take(1), take(1)];
  return {
    ...{ mainDataBegin, dataBits, bigPairs, globalGain, scalefactorCode, isRaised },
    ...layout,
    scalefactorShift: scale === 1 ? 2 : 1,
    hasShortQuads: quads === 1,
  };
}

type Layout = Pick<Granule, 'blockType' | 'isMixed' | 'tables' | 'regionBands' | 'subblockGains'>;

function readLong(take: Take): Layout {
  const tables = [take(5), take(5), take(5)];
  return { blockType: 0, isMixed: false, tables, regionBands: [take(4), take(3)], subblockGains: [0, 0, 0] };
}

function readSwitched(take: Take): Layout {
  const [blockType, isMixed] = [take(2), take(1) === 1];
  const tables = [take(5), take(5), 0];
  const subblockGains = [take(3), take(3), take(3)];
  const first = blockType === 2 && !isMixed ? 8 : 7;
  return { blockType, isMixed, tables, regionBands: [first, Number.POSITIVE_INFINITY], subblockGains };
}
