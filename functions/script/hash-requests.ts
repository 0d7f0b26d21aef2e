import type { Chunk } from './script.ts';

/** What each request says, in order: the same number for the same words, whatever the white space and the pauses among them. */
export function hashRequests(chunks: readonly Pick<Chunk, 'parts'>[]): readonly number[] {
  return chunks.map(({ parts }) =>
    toHash(parts.reduce((value, part) => hashOn(value, part.text), hashStart)),
  );
}

/** The offset basis of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const hashStart = 0x811c9dc5;

/** The hash of what was said so far and of more words. */
export function hashOn(before: number, text: string): number {
  let value = before;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== spaceCode) value = Math.imul(value ^ code, 0x01000193);
  }
  return value;
}

/** As it is written down: from 0 up. */
export function toHash(value: number): number {
  return value >>> 0;
}

const spaceCode = 32;
