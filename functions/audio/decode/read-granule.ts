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

/** Reads the nine bytes behind a frame's header, as ISO/IEC 13818-3 lays them out for one channel. */
export function readGranule(frames: Uint8Array, frame: number): Granule {
  const bits = { bytes: frames, position: (frame * frameBytes + 4) * 8 };
  const take = (count: number) => takeBits(bits, count);
  const mainDataBegin = take(8);
  take(1);
  const [dataBits, bigPairs, globalGain, scalefactorCode] = [take(12), take(9), take(8), take(9)];
  const layout = readLayout(take);
  const [scale, quads] = [take(1), take(1)];
  return {
    ...{ mainDataBegin, dataBits, bigPairs, globalGain, scalefactorCode },
    ...layout,
    scalefactorShift: scale === 1 ? 2 : 1,
    hasShortQuads: quads === 1,
  };
}

type Layout = Pick<Granule, 'blockType' | 'isMixed' | 'tables' | 'regionBands' | 'subblockGains'>;

/** The part of a granule's side information that is alike in all versions: its kind of blocks and its tables. */
export function readLayout(take: (count: number) => number): Layout {
  return take(1) === 1 ? readSwitched(take) : readLong(take);
}

function readLong(take: (count: number) => number): Layout {
  const tables = [take(5), take(5), take(5)];
  return { blockType: 0, isMixed: false, tables, regionBands: [take(4), take(3)], subblockGains: [0, 0, 0] };
}

function readSwitched(take: (count: number) => number): Layout {
  const [blockType, isMixed] = [take(2), take(1) === 1];
  const tables = [take(5), take(5), 0];
  const subblockGains = [take(3), take(3), take(3)];
  const first = blockType === 2 && !isMixed ? 8 : 7;
  return { blockType, isMixed, tables, regionBands: [first, Number.POSITIVE_INFINITY], subblockGains };
}
