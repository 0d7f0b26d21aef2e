import { followTime } from '../playback/clock.ts';
import type { Playback } from '../playback/playback.ts';
import type { Cue } from '../transcript/cue.ts';
import { lastBefore } from '../transcript/last-before.ts';
import type { TranscriptView } from '../view/transcript.ts';
import { createReadAlong, type ReadAlong } from './read-along.ts';

/** Marks what is heard, in the transcript and in the page's own text. */
export function followReading(playback: Playback, transcript: TranscriptView, cues: readonly Cue[]): void {
  const { audio } = playback;
  let inPage: ReadAlong | undefined;
  let former = '';
  // A long page takes a while: the transcript does not wait for it.
  createReadAlong(playback, cues)
    .then((follow) => {
      inPage = follow;
    })
    .catch(() => undefined);
  followTime(playback, (seconds) => {
    // A sentence stays marked through the pause behind it.
    const cue = audio.ended ? -1 : lastBefore(cues, seconds);
    const word = lastBefore(cues[cue]?.words ?? [], seconds);
    const now = `${cue} ${word} ${typeof inPage}`;
    if (now === former) return;
    former = now;
    transcript.mark(cue);
    inPage?.(cue, word);
  });
}
