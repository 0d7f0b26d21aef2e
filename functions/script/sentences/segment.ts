/** What `Intl.Segmenter` can find the borders of. */
export type Granularity = 'grapheme' | 'word' | 'sentence';

/**
 * V8 keeps the whole input in every segment it returns, which makes long inputs quadratic:
 * 1 MB of text took 19 s at once and 0.1 s in windows of this many UTF-16 units.
 */
const windowLength = 8_000;

/** Cuts text at the borders that Unicode defines; the pieces joined are the text. */
export function segment(text: string, granularity: Granularity, language: string): string[] {
  const segmenter = segmenterFor(granularity, language);
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = windowEnd(text, start);
    const found = Array.from(segmenter.segment(text.slice(start, end)), (piece) => piece.segment);
    // The last piece may go on behind the window: it is looked at again at the head of the next one.
    if (end < text.length && found.length > 1) found.pop();
    for (const piece of found) start += piece.length;
    pieces.push(...found);
  }
  return pieces;
}

/** Making one takes longer than cutting a paragraph with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(granularity: Granularity, language: string): Intl.Segmenter {
  const name = `${granularity} ${language}`;
  const segmenter = segmenters.get(name) ?? new Intl.Segmenter(supported(language), { granularity });
  segmenters.set(name, segmenter);
  return segmenter;
}

function windowEnd(text: string, start: number): number {
  const end = Math.min(start + windowLength, text.length);
  const unit = text.charCodeAt(end - 1);
  const isHighSurrogate = unit >= 0xd800 && unit <= 0xdbff;
  return isHighSurrogate && end < text.length ? end - 1 : end;
}

function supported(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en'; // Not a BCP 47 tag: Unicode's general rules serve.
  }
}
