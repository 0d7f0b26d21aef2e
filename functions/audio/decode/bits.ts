/** A place in a string of bits, the highest of each byte first. */
export type Bits = { readonly bytes: Uint8Array; position: number };

/** The next 1 to 24 bits as a number; what lies behind the end counts as zeros. */
export function peekBits({ bytes, position }: Bits, count: number): number {
  const at = position >> 3;
  const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  const word = high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  return (word << (position & 7)) >>> (32 - count);
}

/** The same, and goes on behind them; no bits are zero. */
export function takeBits(bits: Bits, count: number): number {
  if (count === 0) return 0;
  const value = peekBits(bits, count);
  bits.position += count;
  return value;
}
