import type { Bits } from '../../decode/bits.ts';

/** Writes a number's lowest bits into bytes that are 0 there, the highest bit first, and goes on behind them. */
export function putBits(bits: Bits, value: number, count: number): void {
  for (let bit = count - 1; bit >= 0; bit -= 1) {
    const at = bits.position >> 3;
    const one = ((value >> bit) & 1) << (7 - (bits.position & 7));
    bits.bytes[at] = (bits.bytes[at] ?? 0) | one;
    bits.position += 1;
  }
}
