import { spokenText } from '../script/write-script.ts';
import type { Cue, Episode } from './episode.ts';

/** What is said between two moments of a recording: the words alone, on one line. */
export type Passage = { readonly startSeconds: number; readonly endSeconds: number; readonly text: string };

/** An episode's words with their times, one passage for each cue. All forms of the transcript are made of these. */
export function passagesOf(episode: Pick<Episode, 'title' | 'blocks' | 'cues'>): readonly Passage[] {
  return episode.cues.map((cue) => ({
    startSeconds: cue.startSeconds,
    endSeconds: cue.endSeconds,
    text: textOfCue(cue, episode).replace(/\s+/g, ' ').trim(),
  }));
}

function textOfCue(cue: Cue, episode: Pick<Episode, 'title' | 'blocks'>): string {
  const block = episode.blocks[cue.block];
  return block === undefined ? episode.title : (spokenText(block) ?? '');
}
