import type { Playback } from '../playback/playback.ts';
import * as word from '../words/word.ts';
import { make } from './make.ts';

/** Says in the place of the slider that the audio cannot be had; the button beside it tries again. */
export function makeProblem({ audio, words, on, tell }: Playback, slider: HTMLElement): HTMLElement {
  const alert = make('p', { role: 'alert', class: 'problem' });
  const check = () => {
    const is = audio.error !== null;
    if (is) {
      if (!slider.hidden) tell('error');
      // Otherwise the button would go on to offer a pause.
      audio.pause();
    }
    alert.hidden = !is;
    slider.hidden = is;
    alert.textContent = is ? words.say(word.problem) : '';
  };
  on(audio, 'error loadstart', check);
  // What failed before the player was there told nobody.
  check();
  return alert;
}
