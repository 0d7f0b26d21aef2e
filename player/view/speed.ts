import type { Playback } from '../playback/playback.ts';
import * as word from '../words/word.ts';
import { make } from './make.ts';

/** The speeds on offer; the browser keeps the voice's pitch. */
export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The choice of a speed. */
export function makeSpeed({ audio, words, on, onChange }: Playback): HTMLElement {
  const options = speeds.map((speed) => make('option', { value: speed }, `${speed}×`));
  const select = make('select', { class: 'speed', title: words.say(word.speed) }, ...options);
  on(select, 'change', () => {
    audio.playbackRate = Number(select.value);
  });
  onChange(() => {
    select.value = String(audio.playbackRate);
  });
  return select;
}
