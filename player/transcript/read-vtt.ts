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
  const lines = block.split('\n');
  const index = lines.findIndex((line) => line.includes('-->'));
  const [from = '', rest = ''] = (lines[index] ?? '').split('-->');
  const startSeconds = readStamp(from);
  const endSeconds = readStamp(rest.trim().split(/\s/)[0] ?? '');
  if (startSeconds === undefined || endSeconds === undefined || endSeconds <= startSeconds) return undefined;
  const words = readCueText(lines.slice(index + 1).join(' '), startSeconds);
  return words.text === '' ? undefined : { startSeconds, endSeconds, ...words };
}
