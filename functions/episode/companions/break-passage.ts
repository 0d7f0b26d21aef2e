import type { Passage, Piece } from './passages.ts';

/** Readers lose their place in a longer one: from the first of these a passage ends behind a comma or its like, at the second anywhere. */
const [enoughCharacters, mostCharacters] = [120, 240];

/** A piece that knows when it begins. */
type Timed = Piece & { readonly startSeconds: number };

/** A sentence without end in passages that can be taken in at once, with what time each begins; others as they are. */
export function breakPassage(passage: Passage): readonly Passage[] {
  if (passage.text.length <= mostCharacters) return [passage];
  const { startSeconds, pieces } = passage;
  const groups = groupPieces(pieces?.map((piece) => ({ startSeconds, ...piece })) ?? shareTime(passage));
  // Marks alone: there is nothing between them to end at.
  if (groups.length === 0) return [passage];
  const starts = groups.map(([first]) => first?.startSeconds ?? startSeconds);
  return groups.map((group, index) => ({
    startSeconds: starts[index] ?? startSeconds,
    endSeconds: starts[index + 1] ?? passage.endSeconds,
    text: textOf(group).trim(),
    ...(pieces === undefined ? {} : { pieces: beginAnew(group) }),
  }));
}

/** Words, and of what has no spaces at most so many characters at once, each with its share of the time by its letters. */
function shareTime({ text, startSeconds, endSeconds }: Passage): readonly Timed[] {
  const secondsPerLetter = (endSeconds - startSeconds) / text.length;
  return [...text.matchAll(/[\s。！？、，；：]*[^\s。！？、，；：]{1,40}[\s。！？、，；：]*/gu)].map(
    ({ 0: piece, index }) => ({
      startSeconds: startSeconds + index * secondsPerLetter,
      text: piece,
    }),
  );
}

function groupPieces(pieces: readonly Timed[]): readonly (readonly Timed[])[] {
  const groups: Timed[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last === undefined || isFull(textOf(last), piece.text)) groups.push([piece]);
    else last.push(piece);
  }
  return groups;
}

function isFull(text: string, next: string): boolean {
  if (text.length + next.trimEnd().length > mostCharacters) return true;
  return text.length >= enoughCharacters && /[.!?…。！？,;:–—،؛؟、，；：]["'”’»)」』]*\s*$/u.test(text);
}

/** The first piece of a passage begins with it. */
function beginAnew([first, ...others]: readonly Timed[]): readonly Piece[] {
  return [{ text: first?.text ?? '' }, ...others];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
