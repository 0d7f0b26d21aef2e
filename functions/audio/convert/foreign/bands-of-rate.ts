import { type BandLayouts, layOutBands } from '../../decode/bands.ts';

// ISO/IEC 11172-3, table B.8, ISO/IEC 13818-3, table B.2, and for the rates of "MPEG-2.5", which is no standard, what all encoders use.

const rates16 = layOutBands(
  [6, 6, 6, 6, 6, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 38, 46, 52, 60, 68, 58, 54],
  [4, 4, 4, 6, 8, 10, 12, 14, 18, 24, 30, 40, 18],
);

const layouts: ReadonlyMap<number, BandLayouts> = new Map([
  [
    44_100,
    layOutBands(
      [4, 4, 4, 4, 4, 4, 6, 6, 8, 8, 10, 12, 16, 20, 24, 28, 34, 42, 50, 54, 76, 158],
      [4, 4, 4, 4, 6, 8, 10, 12, 14, 18, 22, 30, 56],
    ),
  ],
  [
    48_000,
    layOutBands(
      [4, 4, 4, 4, 4, 4, 6, 6, 6, 8, 10, 12, 16, 18, 22, 28, 34, 40, 46, 54, 54, 192],
      [4, 4, 4, 4, 6, 6, 10, 12, 14, 16, 20, 26, 66],
    ),
  ],
  [
    32_000,
    layOutBands(
      [4, 4, 4, 4, 4, 4, 6, 6, 8, 10, 12, 16, 20, 24, 30, 38, 46, 56, 68, 84, 102, 26],
      [4, 4, 4, 4, 6, 8, 12, 16, 20, 26, 34, 42, 12],
    ),
  ],
  [22_050, layOutBands(rates16.long.widths, [4, 4, 4, 6, 6, 8, 10, 14, 18, 26, 32, 42, 18])],
  [16_000, rates16],
  [12_000, rates16],
  [11_025, rates16],
  [
    8_000,
    layOutBands(
      [12, 12, 12, 12, 12, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 76, 90, 2, 2, 2, 2, 2],
      [8, 8, 8, 12, 16, 20, 24, 28, 36, 2, 2, 2, 26],
    ),
  ],
]);

/** The bands at a sample rate; at 24 kHz, which all our own frames have, they are known without. */
export function bandsOfRate(sampleRate: number): BandLayouts | undefined {
  return layouts.get(sampleRate);
}
