import type { Chunk, ChunkPart } from '../../script/script.ts';

/** A letter of a request's document: where it begins there in bytes of UTF-8, and where it stands in the text of which part. */
export type SourceLetter = {
  readonly letter: string;
  readonly byte: number;
  readonly part: number;
  readonly offset: number;
};

const escapes: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * Goes through a request's document, past its tags, and says of each letter where it came from; `undefined` where the document
 * says something else than its parts.
 */
export function findSource({
  ssml,
  parts,
}: Pick<Chunk, 'ssml' | 'parts'>): readonly SourceLetter[] | undefined {
  const letters = lettersOf(ssml);
  const found: SourceLetter[] = [];
  for (const { sign, part, offset } of parts.flatMap(signsOf)) {
    const next = letters[found.length];
    if (next !== undefined && isSame(next.letter, sign)) found.push({ ...next, part, offset });
    else if (!isLeftOut(sign)) return undefined;
  }
  return found.length === letters.length ? found : undefined;
}

function signsOf({ text }: ChunkPart, part: number) {
  let end = 0;
  return Array.from(text, (sign) => {
    end += sign.length;
    return { sign, part, offset: end - sign.length };
  });
}

function lettersOf(ssml: string): readonly { readonly letter: string; readonly byte: number }[] {
  let byte = 0;
  return (ssml.match(/<[^>]*>|&\w+;|./gsu) ?? []).flatMap((piece) => {
    const at = byte;
    byte += Buffer.byteLength(piece);
    return /^<./su.test(piece) ? [] : [{ letter: escapes[piece] ?? piece, byte: at }];
  });
}

function isSame(written: string, sign: string): boolean {
  return written === sign || (/\s/.test(written) && /\s/.test(sign));
}

/** What tidying takes out of a text on its way into a document: runs of white space, and what XML has no place for. */
function isLeftOut(sign: string): boolean {
  return /[\s\p{Cc}\p{Cs}\p{Cn}\ufffd]/u.test(sign);
}
