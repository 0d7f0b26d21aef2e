import { amount, readShape, record, text, version } from '../episode/shape.ts';

/** The operator's word that an article may bill so much once, whatever the limits: `released/<article key>.json` in the studio. */
export type Release = {
  readonly version: 1;
  /** The article's key. */
  readonly article: string;
  /** The most that it may newly bill: what it was held for, and less by what its runs have billed since. */
  readonly characters: number;
};

const release = record<Release>({ version: version(1), article: text, characters: amount });

/** @throws UnreadableError rather than taking a broken file for a permission */
export function readRelease(bytes: Uint8Array, file: string): Release {
  return readShape(bytes, file, release);
}

/** The text of a release's file. */
export function writeRelease(given: Release): string {
  return `${JSON.stringify(given, null, 2)}\n`;
}
