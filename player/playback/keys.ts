import { speeds } from '../view/speed.ts';
import type { Playback } from './playback.ts';

/** What each key does; arrows and letters mean the same in every language and reading direction. */
const keys: Readonly<Record<string, (playback: Playback) => void>> = {
  k: ({ toggle }) => toggle(),
  j: ({ audio, seek }) => seek(audio.currentTime - 10),
  l: ({ audio, seek }) => seek(audio.currentTime + 10),
  m: ({ audio }) => {
    audio.muted = !audio.muted;
  },
  '<': ({ audio }) => changeSpeed(audio, -1),
  '>': ({ audio }) => changeSpeed(audio, 1),
  ArrowLeft: ({ audio, seek }) => seek(audio.currentTime - 5),
  ArrowRight: ({ audio, seek }) => seek(audio.currentTime + 5),
};

const sliderKeys: Readonly<Record<string, (playback: Playback) => void>> = {
  ArrowDown: ({ audio, seek }) => seek(audio.currentTime - 5),
  ArrowUp: ({ audio, seek }) => seek(audio.currentTime + 5),
  PageDown: ({ audio, seek }) => seek(audio.currentTime - 30),
  PageUp: ({ audio, seek }) => seek(audio.currentTime + 30),
  Home: ({ seek }) => seek(0),
  End: ({ seek, duration }) => seek(duration()),
};

/** Obeys the keyboard while the focus is inside the player. */
export function obeyKeys(playback: Playback, root: HTMLElement): void {
  playback.on(root, 'keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    // Lists and fields have a use for keys of their own, and so has the volume.
    if (event.defaultPrevented || target instanceof HTMLSelectElement) return;
    const isSeek = target instanceof HTMLInputElement && target.name === 'seek';
    if (target instanceof HTMLInputElement && !isSeek) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const act = (isSeek && Object.hasOwn(sliderKeys, name) ? sliderKeys[name] : undefined) ?? keys[name];
    if (act === undefined) return;
    event.preventDefault();
    act(playback);
  });
}

function changeSpeed(audio: HTMLAudioElement, steps: number): void {
  const current = speeds.findIndex((speed) => speed >= audio.playbackRate);
  audio.playbackRate = speeds[current + steps] ?? audio.playbackRate;
}
