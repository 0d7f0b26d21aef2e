import { type Passage, passagesOf, type Spoken } from './passages.ts';

/** The transcript as WebVTT, numbered cues in the order in which they are heard. */
export function writeTranscript(episode: Spoken): string {
  return ['WEBVTT\n', ...passagesOf(episode).map(writeCue)].join('\n');
}

function writeCue({ startSeconds, endSeconds, text }: Passage, index: number): string {
  return `${index + 1}\n${clock(startSeconds)} --> ${clock(endSeconds)}\n${escapeCue(text)}\n`;
}

/** `hh:mm:ss.ttt`; https://www.w3.org/TR/webvtt1/#webvtt-timestamp */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`;
}

/** `-->` would end the cue, `<` would begin a tag. */
function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
