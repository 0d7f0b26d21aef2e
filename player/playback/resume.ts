import { readTimeFragment } from '../time/read-time-fragment.ts';
import { speeds } from '../view/speed.ts';
import type { Memory } from './memory.ts';
import type { Playback } from './playback.ts';

/** Who stopped so close to the beginning or to the end will not want to go on from there. */
const openingSeconds = 5;
const endingSeconds = 10;
/** How much may be heard twice after a browser was killed. */
const saveEverySeconds = 5;

/** Begins where the page's address says, else where the listener stopped; and remembers where that is. Never plays by itself. */
export function resume({ audio, data, host, on, duration, seek }: Playback, memory: Memory): void {
  const goTo = (seconds: number | undefined) => {
    if (seconds) seek(seconds);
  };
  // Of several players the first one is meant.
  const fragment = () =>
    document.querySelector(host.localName) === host ? readTimeFragment(location.hash) : undefined;
  on(window, 'hashchange', () => goTo(fragment()));
  // What stood here before the player may have been heard already.
  if (!audio.currentTime) goTo(fragment() ?? memory.read(data.page));
  let saved = audio.currentTime;
  on(audio, 'pause ended timeupdate', () => {
    const now = audio.currentTime;
    if (!audio.paused && Math.abs(now - saved) < saveEverySeconds) return;
    saved = now;
    if (audio.played.length > 0)
      memory.keep(data.page, now > openingSeconds && now < duration() - endingSeconds ? now : 0);
  });
  // Another speed was not chosen here: browsers throw at some.
  audio.playbackRate = speeds.find((speed) => speed === memory.read('speed')) ?? 1;
  on(audio, 'ratechange', () => memory.keep('speed', audio.playbackRate));
}
