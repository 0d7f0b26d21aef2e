import type { Playback } from '../playback/playback.ts';
import { make } from './make.ts';

/** Says that the audio cannot be had, and tries again on demand. */
export function makeProblem(
  { audio, words, on, tell, play, seek }: Playback,
  onChange: (is: boolean) => void,
) {
  const alert = make('p', { role: 'alert', part: 'problem' });
  const retry = make('button', { type: 'button', part: 'retry-button' }, words.say('retry'));
  const element = make('div', { class: 'problem', hidden: true }, alert, retry);
  const show = (is: boolean) => {
    if (element.hidden !== is) return;
    element.hidden = !is;
    alert.textContent = is ? words.say('problem') : '';
    onChange(is);
    if (is) tell('error');
  };
  // A source without an element's own address fails at the source.
  const check = () => show(audio.error !== null || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE);
  on(audio, 'error emptied loadstart playing', check);
  on(retry, 'click', () => {
    const { currentTime } = audio;
    audio.load();
    if (currentTime > 0) seek(currentTime);
    play();
  });
  check();
  return element;
}
