import type { Bits } from '../../decode/bits.ts';
import { frameBytes, frameHeader, sideInfoEnd } from '../../frames/mp3-frame.ts';
import type { Layout } from './choose-tables.ts';
import type { Fitted } from './fit-values.ts';
import { putBits } from './put-bits.ts';
import { writeValues } from './write-values.ts';

/** Fills in a silent frame's side information and main data; without values it stays silent. */
export function writeGranule(
  frames: Uint8Array,
  frame: number,
  { values, globalGain, layout }: Fitted,
): void {
  if (layout.end === 0) return;
  const start = frame * frameBytes;
  writeSideInfo({ bytes: frames, position: (start + frameHeader.length) * 8 }, globalGain, layout);
  writeValues({ bytes: frames, position: (start + sideInfoEnd) * 8 }, values, layout);
}

/** Nine bytes, as ISO/IEC 13818-3 lays them out for one channel. */
function writeSideInfo(bits: Bits, globalGain: number, layout: Layout): void {
  const [first, second] = layout.regionBands;
  const put = (value: number, count: number) => putBits(bits, value, count);
  // The main data begin in the frame itself; a private bit.
  put(0, 8 + 1);
  put(layout.bits, 12);
  put(layout.bigPairs, 9);
  put(globalGain, 8);
  // Scale factors of no bits, and a long block.
  put(0, 9 + 1);
  for (const table of layout.tables) put(table, 5);
  put(first - 1, 4);
  put(second - 1, 3);
  put(0, 1);
  put(layout.quadTable, 1);
}
