import { outroPlace } from '../../script/say-lines.ts';
import type { Cue, Episode } from '../episode.ts';
import { textsOf } from '../texts-of.ts';

/** What is said between two moments of a recording: the words alone, on one line. */
export type Passage = { readonly startSeconds: number; readonly endSeconds: number; readonly text: string };

/** The parts of an episode that its words come from. */
export type Spoken = Pick<Episode, 'title' | 'blocks' | 'cues'> &
  Partial<Pick<Episode, 'voice' | 'read' | 'lines'>>;

/** An episode's words with their times, one passage for each cue. All forms of the transcript are made of these. */
export function passagesOf(episode: Spoken): readonly Passage[] {
  const texts = textsOf(episode, episode.voice ?? { language: 'en' }).map((text) => text ?? '');
  return episode.cues.map((cue) => ({
    startSeconds: cue.startSeconds,
    endSeconds: cue.endSeconds,
    text: (texts[cue.block]?.slice(cue.from, cue.to) ?? lineOf(cue, episode)).replace(/\s+/g, ' ').trim(),
  }));
}

function lineOf({ block }: Cue, { title, lines }: Spoken): string {
  return (block === outroPlace ? lines?.outro : lines?.intro) ?? title;
}
