import type { ChunkPart, Voice } from './script.ts';
import { frameOf } from './voices/write-frame.ts';

/**
 * Polly takes 3,000 billed characters per SynthesizeSpeech request
 * (https://docs.aws.amazon.com/polly/latest/dg/limits.html). Whether it counts code points or UTF-16 units, and an escape
 * as one or as five, is documented nowhere: units and whole escapes are counted, with a little head-room.
 */
export const billedCharactersLimit = 2_950;

/** Of the 6,000 characters that a request may have in all, `<speak></speak>` takes 15. */
export const ssmlLimit = 5_985;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What stands in a document for a part: its text, or that with tags around its words. */
type WrittenPart = Pick<ChunkPart, 'text' | 'breakSeconds'> & { readonly ssml?: string };

/** One chunk's document; it uses no tag that the voice's engine refuses. */
export function writeSsml(parts: readonly WrittenPart[], voice: Pick<Voice, 'rate' | 'style'> = {}): string {
  const spoken = parts.map(
    ({ text, ssml, breakSeconds }) => writeBreak(breakSeconds) + (ssml ?? escapeText(text)),
  );
  const { before, after } = frameOf(voice);
  return `<speak>${before}${spoken.join('')}${after}</speak>`;
}

/** A pause, in whole milliseconds; none of no length. */
export function writeBreak(seconds: number): string {
  return seconds === 0 ? '' : `<break time="${Math.round(seconds * 1000)}ms"/>`;
}

/** Text as SSML's character data: what XML 1.0 forbids is gone, white space is single spaces. */
export function escapeText(text: string): string {
  return tidy(text).replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}

/** Characters that XML 1.0 has no place for become nothing; runs of white space become one space. */
export function tidy(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/g, '')
      // Single spaces are not touched: replacing each of a book's by itself would take most of the time.
      .replace(/\s{2,}|[^\S ]/g, ' ')
  );
}
