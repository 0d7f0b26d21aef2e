/**
 * A text as it is compared: letters and digits alone, without case, accents and compatibility forms. So quotation marks,
 * dashes, hyphens that only show at a line's end, spaces and a page's own typography make no difference.
 */
export type Folded = {
  readonly text: string;
  /** For each sign of `text`, where in the source it came from. */
  readonly offsets: readonly number[];
  /** Whether a word begins at a sign. */
  readonly begins: readonly boolean[];
};

/** Folds a text. */
export function fold(source: string): Folded {
  let text = '';
  const offsets: number[] = [];
  const begins: boolean[] = [];
  let isBeginning = true;
  let offset = 0;
  for (const sign of source) {
    const plain = foldSign(sign);
    for (let index = 0; index < plain.length; index += 1) {
      offsets.push(offset);
      begins.push(isBeginning && index === 0);
    }
    text += plain;
    if (plain !== '') isBeginning = false;
    else if (!invisible.test(sign)) isBeginning = true;
    offset += sign.length;
  }
  return { text, offsets, begins };
}

/** Marks above letters, soft hyphens, joiners. */
const invisible = /[\p{M}\p{Cf}]/u;

function foldSign(sign: string): string {
  if (sign < '\u0080') return /[a-z0-9]/i.test(sign) ? sign.toLowerCase() : '';
  return sign
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
