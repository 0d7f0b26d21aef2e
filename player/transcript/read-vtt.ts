import type { Cue } from './cue.ts';
import { readCueText } from './read-cue-text.ts';
import { readStamp } from './read-stamp.ts';

/** The cues of a WebVTT file in their order; none where a text is no WebVTT. What a cue holds stays text, whatever it looks like. */
export function readVtt(text: string): readonly Cue[] {
  if (!/^WEBVTT\s/.test(text)) return [];
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  const cues = blocks.map(readBlock).filter((cue) => cue !== undefined);
  return cues.sort((one, other) => one.startSeconds - other.startSeconds);
}

/** A number or a name may stand above the times; notes and styles have none. */
function readBlock(block: string): Cue | undefined {
  const [, from = '', to = '', text = ''] = /^(.*?)-->[ \t]*(\S*).*\n?([\s\S]*)/m.exec(block) ?? [];
  const [startSeconds, endSeconds] = [readStamp(from), readStamp(to)];
  if (!(startSeconds < endSeconds)) return undefined;
  const words = readCueText(text, startSeconds);
  return words.text === '' ? undefined : { startSeconds, endSeconds, ...words };
}
