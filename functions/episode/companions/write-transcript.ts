import { type Passage, type Piece, passagesOf, type Spoken } from './passages.ts';
import { writeExactClock } from './write-clock.ts';

/** The transcript as WebVTT, numbered cues in the order in which they are heard. */
export function writeTranscript(episode: Spoken): string {
  return ['WEBVTT\n', ...passagesOf(episode).map(writeCue)].join('\n');
}

/** Times as in https://www.w3.org/TR/webvtt1/#webvtt-timestamp. */
function writeCue({ startSeconds, endSeconds, text, pieces }: Passage, index: number): string {
  const words = pieces === undefined ? escapeCue(text) : pieces.map(writePiece).join('').trim();
  return `${index + 1}\n${writeExactClock(startSeconds)} --> ${writeExactClock(endSeconds)}\n${words}\n`;
}

/** Words with the moment at which they begin in front of them. */
function writePiece({ startSeconds, text }: Piece): string {
  return (startSeconds === undefined ? '' : `<${writeExactClock(startSeconds)}>`) + escapeCue(text);
}

/** `-->` would end the cue, `<` would begin a tag. */
function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
