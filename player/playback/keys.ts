import { speeds } from '../view/speed.ts';
import type { Playback } from './playback.ts';

type Seconds = Readonly<Record<string, number>>;

/** How far a key goes, by its name in lower case; arrows mean the same in every reading direction. */
const steps: Seconds = { j: -10, l: 10, arrowleft: -5, arrowright: 5 };

/** The same where only the slider has the focus. */
const sliderSteps: Seconds = {
  ...{ arrowdown: -5, arrowup: 5, pagedown: -30, pageup: 30 },
  ...{ home: -Infinity, end: Infinity },
};

/** Obeys the keyboard while the focus is inside the player. */
export function obeyKeys(playback: Playback, root: HTMLElement): void {
  playback.on<KeyboardEvent>(root, 'keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return;
    const isSeek = target.matches('.slider');
    // Lists, fields and the volume have a use for keys of their own.
    if (!isSeek && target.matches('select,input')) return;
    if (obey(playback, event.key.toLowerCase(), isSeek)) event.preventDefault();
  });
}

function obey({ audio, seek, toggle }: Playback, key: string, isSeek: boolean): boolean {
  const step = steps[key] ?? (isSeek ? sliderSteps[key] : undefined);
  if (step !== undefined) seek(audio.currentTime + step);
  else if (key === 'k') toggle();
  else if (key === 'm') audio.muted = !audio.muted;
  else if (key === '<') changeSpeed(audio, -1);
  else if (key === '>') changeSpeed(audio, 1);
  else return false;
  return true;
}

function changeSpeed(audio: HTMLAudioElement, change: number): void {
  const current = speeds.findIndex((speed) => speed >= audio.playbackRate);
  audio.playbackRate = speeds[current + change] ?? audio.playbackRate;
}
