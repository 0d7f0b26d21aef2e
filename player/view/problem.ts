import type { Playback } from '../playback/playback.ts';
import { make } from './make.ts';

/** Says in the place of the slider that the audio cannot be had, and tries again on demand. */
export function makeProblem({ audio, words, on, tell, play, seek }: Playback, slider: HTMLElement): HTMLElement {
  const alert = make('p', { role: 'alert' });
  const retry = make('button', { type: 'button', class: 'retry' }, words.say('retry'));
  const element = make('div', { class: 'problem' }, alert, retry);
  const check = () => {
    // Without an address that can be played there is no error either.
    const is = audio.error !== null || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
    if (is && element.hidden) tell('error');
    element.hidden = !is;
    slider.hidden = is;
    alert.textContent = is ? words.say('problem') : '';
  };
  element.hidden = true;
  on(audio, 'error emptied loadstart', check);
  on(retry, 'click', () => {
    const { currentTime } = audio;
    audio.load();
    seek(currentTime);
    play();
  });
  check();
  return element;
}
