/**
 * A text as it is compared: letters and digits alone, without case, accents and compatibility forms. So quotation marks,
 * dashes, hyphens that only show at a line's end, spaces and a page's own typography make no difference.
 */
export type Folded = {
  readonly text: string;
  /** For each sign of `text`, where in the source it came from. */
  readonly offsets: readonly number[];
};

/** Folds a text. */
export function fold(source: string): Folded {
  let text = '';
  let offset = 0;
  const offsets: number[] = [];
  for (const sign of source) {
    text += sign
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    while (offsets.length < text.length) offsets.push(offset);
    offset += sign.length;
  }
  return { text, offsets };
}
