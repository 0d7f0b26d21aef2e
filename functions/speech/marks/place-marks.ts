import { delayFrames, frameSeconds } from '../../audio/frames/mp3-frame.ts';
import type { SentenceStart, WordStart } from '../../audio/recording/recording.ts';
import type { Chunk } from '../../script/script.ts';
import { splitSentences } from '../../script/sentences/split-sentences.ts';
import { findSource, type SourceLetter } from './find-source.ts';
import type { SpeechMark } from './read-marks.ts';

/** More letters than the longest word has that behind the last mark are said without one: some are missing. */
const unmarkedLettersLimit = 60;

/** The sound that the marks are of. */
export type MarkedSound = { readonly frames: number; readonly language: string };

type PlacedMark = WordStart & { readonly type: SpeechMark['type']; readonly part: number };

/** Where the sentences and words of each part of a chunk begin, by its speech marks; `undefined` where the marks do not fit it. */
export function placeMarks(
  chunk: Pick<Chunk, 'ssml' | 'parts'>,
  marks: readonly SpeechMark[],
  { frames, language }: MarkedSound,
): readonly (readonly SentenceStart[])[] | undefined {
  const source = findSource(chunk);
  if (source === undefined) return undefined;
  const placed = marks.flatMap((mark) => placeMark(mark, source));
  const words = keepRising(placed.filter(({ type }) => type === 'word'));
  if (!isWhole(words, source) || (words.at(-1)?.startFrame ?? 0) > frames) return undefined;
  const sentences = placed.filter(({ type }) => type === 'sentence');
  const parts = chunk.parts.map(({ text }, part) =>
    placeSentences(splitSentences(text, language), {
      isFirst: part === 0,
      words: words.filter((word) => word.part === part),
      sentences: sentences.filter((sentence) => sentence.part === part),
    }),
  );
  return parts.every((part) => part.length > 0) ? parts : undefined;
}

/** A mark may begin with tags and quotation marks, and some are of tags alone. */
function placeMark({ type, milliseconds, startByte, endByte }: SpeechMark, source: readonly SourceLetter[]) {
  let index = findLetter(source, startByte);
  while (!isSpoken(source[index])) index += 1;
  const letter = source[index];
  if (letter === undefined || letter.byte >= endByte) return [];
  const startFrame = milliseconds / (1000 * frameSeconds) + delayFrames;
  return [{ type, part: letter.part, from: beginWord(source, index, letter.part), startFrame }];
}

/** Quotation marks and brackets that open are part of the word behind them. */
function beginWord(source: readonly SourceLetter[], index: number, part: number): number {
  let first = index;
  while (source[first - 1]?.part === part && /[\p{Ps}\p{Pi}"'¿¡]/u.test(source[first - 1]?.letter ?? ''))
    first -= 1;
  return source[first]?.offset ?? 0;
}

/** The first letter that does not begin before this byte. */
function findLetter(source: readonly SourceLetter[], byte: number): number {
  let [low, high] = [0, source.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source[middle]?.byte ?? 0) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSpoken(letter: SourceLetter | undefined): boolean {
  return letter === undefined || /[\p{L}\p{N}\p{S}]/u.test(letter.letter);
}

/** Of several words that stand for one of the text, such as an alias's, the first one counts. */
function keepRising(words: readonly PlacedMark[]): readonly PlacedMark[] {
  const rising: PlacedMark[] = [];
  for (const word of words) {
    const last = rising.at(-1);
    const isLater =
      last === undefined || word.part > last.part || (word.part === last.part && word.from > last.from);
    if (isLater) rising.push(word);
  }
  return rising;
}

function isWhole(words: readonly PlacedMark[], source: readonly SourceLetter[]): boolean {
  const last = words.at(-1);
  if (last === undefined) return false;
  const behind = source.filter(
    ({ part, offset }) => part > last.part || (part === last.part && offset > last.from),
  );
  return behind.filter(isSpoken).length <= unmarkedLettersLimit;
}

type Marks = {
  readonly isFirst: boolean;
  readonly words: readonly PlacedMark[];
  readonly sentences: readonly PlacedMark[];
};

/** A chunk begins with its first sentence; one without a mark belongs to the one before. */
function placeSentences(texts: readonly string[], marks: Marks): readonly SentenceStart[] {
  const starts: SentenceStart[] = [];
  let from = 0;
  for (const { length } of texts) {
    const isFirst = starts.length === 0;
    const { words, startFrame } = findStart(marks, from, from + length);
    const start = isFirst && marks.isFirst ? 0 : startFrame;
    if (start >= (starts.at(-1)?.startFrame ?? 0))
      starts.push({ from: isFirst ? 0 : from, startFrame: start, words });
    from += length;
  }
  return starts;
}

/** `NaN` where nothing between these places has a mark. */
function findStart({ words, sentences }: Marks, from: number, to: number) {
  const isIn = (mark: PlacedMark) => mark.from >= from && mark.from < to;
  const own = words.filter(isIn);
  return {
    words: own.map((word) => ({ from: word.from, startFrame: word.startFrame })),
    startFrame: (own[0] ?? sentences.find(isIn))?.startFrame ?? Number.NaN,
  };
}
