import type { Cue, Word } from './cue.ts';
import { readStamp } from './read-stamp.ts';

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' };

/** A cue's words without their tags, and the moments of the time stamps between them. */
export function readCueText(source: string, startSeconds: number): Pick<Cue, 'text' | 'words'> {
  let text = '';
  let since = startSeconds;
  const words: Word[] = [];
  for (const [index, piece] of source.split(/<([^<>]*)>/).entries()) {
    // What was between the signs stands at odd places.
    if (index % 2 === 1) since = readStamp(piece) || since;
    const from = text.length;
    if (index % 2 === 0) text += tidy(piece, text);
    if (text.length > from) words.push({ startSeconds: since, from, to: text.length });
  }
  return { text: text.trimEnd(), words: since > startSeconds ? words : [] };
}

/** References resolved, white space single, none at the beginning. */
function tidy(piece: string, before: string): string {
  const plain = piece
    .replace(/&(amp|lt|gt|nbsp);/g, (_, name) => references[name] ?? '')
    .replace(/[ \t\n]+/g, ' ');
  return /(^| )$/.test(before) ? plain.trimStart() : plain;
}
