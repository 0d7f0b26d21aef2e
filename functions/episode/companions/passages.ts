import { outroPlace } from '../../script/say-lines.ts';
import type { Cue, Episode } from '../episode.ts';
import { textsOf } from '../texts-of.ts';
import { breakPassage } from './break-passage.ts';

/** What is said between two moments of a recording: the words alone, on one line. */
export type Passage = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly text: string;
  /** Where words are timed: the text cut where they begin, all but the first piece with the moment at which they do. */
  readonly pieces?: readonly Piece[];
};

/** A stretch of a passage; without a moment it begins with the passage. */
export type Piece = { readonly startSeconds?: number; readonly text: string };

/** The parts of an episode that its words come from. */
export type Spoken = Pick<Episode, 'title' | 'blocks' | 'cues'> &
  Partial<Pick<Episode, 'voice' | 'read' | 'lines'>>;

/** An episode's words with their times: a passage for each cue, more for one without end. All forms of the transcript are made of these. */
export function passagesOf(episode: Spoken): readonly Passage[] {
  const texts = textsOf(episode, episode.voice ?? { language: 'en' }).map((text) => text ?? '');
  return episode.cues.flatMap((cue) => {
    const text = texts[cue.block]?.slice(cue.from, cue.to) ?? lineOf(cue, episode);
    const { startSeconds, endSeconds } = cue;
    return breakPassage({ startSeconds, endSeconds, text: onOneLine(text).trim(), ...cutAtWords(cue, text) });
  });
}

/** No words where none is timed. A moment in a cue lies between its start and its end: https://www.w3.org/TR/webvtt1/#webvtt-cue-timestamp. */
function cutAtWords(
  { from = 0, startSeconds, endSeconds, words }: Cue,
  text: string,
): Pick<Passage, 'pieces'> {
  if (words === undefined) return {};
  const inside = words.filter((word) => word.startSeconds > startSeconds && word.startSeconds < endSeconds);
  const rising = inside.filter((word, index) => word.startSeconds > (inside[index - 1]?.startSeconds ?? 0));
  if (rising.length === 0) return {};
  const pieces = rising.map((word, index) => ({
    startSeconds: word.startSeconds,
    text: onOneLine(text.slice(word.from - from, (rising[index + 1]?.from ?? Infinity) - from)),
  }));
  return { pieces: [{ text: onOneLine(text.slice(0, (rising[0]?.from ?? Infinity) - from)) }, ...pieces] };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function lineOf({ block }: Cue, { title, lines }: Spoken): string {
  return (block === outroPlace ? lines?.outro : lines?.intro) ?? title;
}
