import { speeds } from '../view/speed.ts';
import type { Playback } from './playback.ts';

type Seconds = Readonly<Record<string, number>>;

/** How far a key goes; arrows mean the same in every reading direction. */
const steps: Seconds = { j: -10, l: 10, ArrowLeft: -5, ArrowRight: 5 };

/** The same where only the slider has the focus. */
const sliderSteps: Seconds = {
  ...{ ArrowDown: -5, ArrowUp: 5, PageDown: -30, PageUp: 30 },
  ...{ Home: -Infinity, End: Infinity },
};

/** Obeys the keyboard while the focus is inside the player. */
export function obeyKeys(playback: Playback, root: HTMLElement): void {
  playback.on<KeyboardEvent>(root, 'keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return;
    const isSeek = target.matches('.slider');
    // Lists, fields and the volume have a use for keys of their own.
    if (!isSeek && target.matches('select,input')) return;
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
    if (obey(playback, key, isSeek)) event.preventDefault();
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
