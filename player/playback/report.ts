import type { Playback } from './playback.ts';

/** Tells the page what a site's own statistics may want to know. */
export function report({ audio, data, on, tell, duration, chapter }: Playback): void {
  let quarters = 0;
  let former = -1;
  on(audio, 'play pause ended', ({ type }) => {
    if (type !== 'pause' || !audio.ended) tell(type);
  });
  on(audio, 'timeupdate', () => {
    if (audio.paused) return;
    const reached = Math.min(3, Math.floor((audio.currentTime / duration()) * 4));
    if (reached > quarters) {
      quarters = reached;
      tell('progress', { percent: reached * 25 });
    }
    const index = chapter();
    if (index !== former) tell('chapter', { chapter: data.chapters[index]?.title, index });
    former = index;
  });
}
