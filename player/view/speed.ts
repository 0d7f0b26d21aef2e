import type { Playback } from '../playback/playback.ts';
import { make } from './make.ts';

/** The speeds on offer; the browser keeps the voice's pitch. */
export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The choice of a speed. */
export function makeSpeed({ audio, words, on, onChange }: Playback): HTMLElement {
  const select = make('select', {
    part: 'speed',
    'aria-label': words.say('speed'),
    title: words.say('speed'),
  });
  for (const speed of speeds) select.append(make('option', { value: speed }, `${speed}×`));
  on(select, 'change', () => {
    // The usual speed too: a file that is loaded again begins with that one.
    audio.defaultPlaybackRate = Number(select.value);
    audio.playbackRate = audio.defaultPlaybackRate;
  });
  onChange(() => {
    select.value = String(speeds.find((speed) => speed >= audio.playbackRate) ?? speeds.at(-1));
  });
  return select;
}
