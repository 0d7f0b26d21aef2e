import type { Cue, Word } from './cue.ts';
import { readStamp } from './read-stamp.ts';

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' };

/** A cue's words without their tags, and the moments of the time stamps between them. */
export function readCueText(source: string, startSeconds: number): Pick<Cue, 'text' | 'words'> {
  let text = '';
  let hasStamps = false;
  const words: Word[] = [];
  let since = startSeconds;
  for (const piece of source.split(/(<[^<>]*>)/)) {
    const stamp = piece.startsWith('<') ? readStamp(piece.slice(1, -1)) : undefined;
    hasStamps ||= stamp !== undefined;
    since = stamp ?? since;
    if (piece.startsWith('<') && piece.endsWith('>')) continue;
    const from = text.length;
    text += tidy(piece, text);
    if (text.length > from) words.push({ startSeconds: since, from, to: text.length });
  }
  return { text: text.trimEnd(), words: hasStamps ? words : [] };
}

/** References resolved, white space single, none at the beginning. */
function tidy(piece: string, before: string): string {
  const plain = piece.replace(/&(amp|lt|gt|nbsp);/g, (_, name) => references[name] ?? '').replace(/[ \t\n]+/g, ' ');
  return before === '' || before.endsWith(' ') ? plain.trimStart() : plain;
}
