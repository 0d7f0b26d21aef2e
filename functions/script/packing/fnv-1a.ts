/** The offset basis of FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
export const hashStart = 0x811c9dc5;

/** The hash of what came so far and of one more number. */
export function hashOn(before: number, next: number): number {
  return Math.imul(before ^ next, 0x01000193);
}

/** As it is written down: from 0 up. */
export function toHash(value: number): number {
  return value >>> 0;
}
