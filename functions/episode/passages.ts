import { spokenText } from '../script/write-script.ts';
import type { Episode } from './episode.ts';

/** What is said between two moments of a recording: the words alone, on one line. */
export type Passage = { readonly startSeconds: number; readonly endSeconds: number; readonly text: string };

/** An episode's words with their times, one passage for each cue. All forms of the transcript are made of these. */
export function passagesOf(episode: Pick<Episode, 'title' | 'blocks' | 'cues'>): readonly Passage[] {
  const texts = episode.blocks.map((block) => spokenText(block) ?? '');
  return episode.cues.map((cue) => ({
    startSeconds: cue.startSeconds,
    endSeconds: cue.endSeconds,
    text: (texts[cue.block]?.slice(cue.from, cue.to) ?? episode.title).replace(/\s+/g, ' ').trim(),
  }));
}
