import { lastBefore } from '../transcript/last-before.ts';
import type { Playback } from './playback.ts';

/** Tells the page what a site's own statistics may want to know. */
export function report({ audio, data, on, tell, duration }: Playback): void {
  let quarters = 0;
  let chapter = -1;
  on(audio, 'play', () => tell('play'));
  on(audio, 'pause', () => {
    if (!audio.ended) tell('pause');
  });
  on(audio, 'ended', () => tell('ended'));
  on(audio, 'timeupdate', () => {
    if (audio.paused) return;
    const reached = Math.min(3, Math.floor((audio.currentTime / duration()) * 4));
    if (reached > quarters) tell('progress', { percent: reached * 25 });
    quarters = Math.max(quarters, reached);
    const now = lastBefore(data.chapters, audio.currentTime);
    if (now !== chapter && now >= 0) tell('chapter', { chapter: data.chapters[now]?.title, index: now });
    chapter = now;
  });
}
