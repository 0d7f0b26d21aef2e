/** Text as it is said; for each UTF-16 unit of it the part of the source that it stands for. */
export type SpokenText = {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** No text. */
export const silentText: SpokenText = { text: '', from: [], to: [] };

/** Source text that is said as it stands; `places` is where each unit begins, and the end. */
export function sayAsIs(text: string, places: readonly number[]): SpokenText {
  return { text, from: places.slice(0, -1), to: places.slice(1) };
}

/** Words said in place of a stretch of the source: each of their units stands for the whole stretch. */
export function sayInstead(text: string, start: number, end: number): SpokenText {
  return {
    text,
    from: Array.from({ length: text.length }, () => start),
    to: Array.from({ length: text.length }, () => end),
  };
}

/** One after the other. */
export function joinSpoken(...parts: readonly SpokenText[]): SpokenText {
  return {
    text: parts.map((part) => part.text).join(''),
    from: parts.flatMap((part) => part.from),
    to: parts.flatMap((part) => part.to),
  };
}

/** A part of it, without white space at its ends. */
export function sliceSpoken({ text, from, to }: SpokenText, start: number, end: number): SpokenText {
  const part = text.slice(start, end);
  const first = start + part.length - part.trimStart().length;
  const last = Math.max(first, end - (part.length - part.trimEnd().length));
  return { text: text.slice(first, last), from: from.slice(first, last), to: to.slice(first, last) };
}

/** Whether there is anything in it to be said. */
export function isSpeakable({ text }: SpokenText): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
