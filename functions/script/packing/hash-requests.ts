import type { Chunk } from '../script.ts';
import { hashOn, hashStart, toHash } from './fnv-1a.ts';

/** What each request says, in order: the same number for the same words, whatever the white space and the pauses among them. */
export function hashRequests(chunks: readonly Pick<Chunk, 'parts'>[]): readonly number[] {
  return chunks.map(({ parts }) =>
    toHash(parts.reduce((value, part) => hashWords(value, part.text), hashStart)),
  );
}

/** The hash of what was said so far and of more words. */
export function hashWords(before: number, text: string): number {
  let value = before;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== spaceCode) value = hashOn(value, code);
  }
  return value;
}

const spaceCode = 32;
