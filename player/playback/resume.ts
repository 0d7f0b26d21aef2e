import { readTimeFragment } from '../time/read-time-fragment.ts';
import type { Memory } from './memory.ts';
import type { Playback } from './playback.ts';

/** Who stopped so close to the beginning or to the end will not want to go on from there. */
const openingSeconds = 5;
const endingSeconds = 10;
/** How much may be heard twice after a browser was killed. */
const saveEverySeconds = 5;

/** Begins where the page's address says, else where the listener stopped; and remembers where that is. Never plays by itself. */
export function resume(playback: Playback, memory: Memory): void {
  const { audio, data, host, on, duration } = playback;
  const episode = data.page || data.audio.url;
  const followFragment = () => {
    // Of several players the first one is meant.
    const isFirst = document.querySelector(host.localName) === host;
    const seconds = isFirst ? readTimeFragment(location.hash) : undefined;
    if (seconds !== undefined) playback.seek(seconds);
    return seconds !== undefined;
  };
  on(window, 'hashchange', followFragment);
  const position = memory.position(episode);
  if (!followFragment() && position > 0 && position < duration()) playback.seek(position);
  let saved = audio.currentTime;
  const save = () => {
    saved = audio.currentTime;
    const isWithin = saved > openingSeconds && saved < duration() - endingSeconds;
    memory.keepPosition(episode, isWithin ? saved : 0);
  };
  on(audio, 'pause ended', save);
  on(audio, 'timeupdate', () => {
    if (!audio.paused && Math.abs(audio.currentTime - saved) > saveEverySeconds) save();
  });
  on(audio, 'ratechange', () => {
    if (audio.playbackRate > 0) memory.keepSpeed(audio.playbackRate);
  });
}
