import { spokenText } from '../script/write-script.ts';
import type { Cue, Episode } from './episode.ts';

/** The transcript as WebVTT, a cue a paragraph, its number naming the block that the cue reads. */
export function writeTranscript(episode: Pick<Episode, 'title' | 'blocks' | 'cues'>): string {
  const cues = episode.cues.map((cue, index) => writeCue(cue, index, cueText(cue, episode)));
  return ['WEBVTT\n', ...cues].join('\n');
}

function writeCue(cue: Cue, index: number, text: string): string {
  return `${index + 1}\n${clock(cue.startSeconds)} --> ${clock(cue.endSeconds)}\n${escapeCue(text)}\n`;
}

function cueText(cue: Cue, episode: Pick<Episode, 'title' | 'blocks'>): string {
  const block = episode.blocks[cue.block];
  return block === undefined ? episode.title : (spokenText(block) ?? '');
}

/** `hh:mm:ss.ttt`; https://www.w3.org/TR/webvtt1/#webvtt-timestamp */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`;
}

/** `-->` and a blank line would end the cue, `<` would begin a tag. */
function escapeCue(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
