import { type Passage, passagesOf, type Spoken } from './passages.ts';
import { writeExactClock } from './write-clock.ts';

/** The transcript as WebVTT, numbered cues in the order in which they are heard. */
export function writeTranscript(episode: Spoken): string {
  return ['WEBVTT\n', ...passagesOf(episode).map(writeCue)].join('\n');
}

/** Times as in https://www.w3.org/TR/webvtt1/#webvtt-timestamp. */
function writeCue({ startSeconds, endSeconds, text }: Passage, index: number): string {
  return `${index + 1}\n${writeExactClock(startSeconds)} --> ${writeExactClock(endSeconds)}\n${escapeCue(text)}\n`;
}

/** `-->` would end the cue, `<` would begin a tag. */
function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
