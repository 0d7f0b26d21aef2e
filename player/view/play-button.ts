import type { Playback } from '../playback/playback.ts';
import { drawIcon } from './icons.ts';
import { makeButton } from './make-button.ts';

/** The button that plays and pauses; its name says which of both it will do. */
export function makePlayButton({ audio, words, toggle, onChange }: Playback): HTMLButtonElement {
  const button = makeButton({ icon: 'play', label: words.say('play'), part: 'play-button', onClick: toggle });
  const picture = button.querySelector('svg');
  onChange(() => {
    const action = audio.paused ? 'play' : 'pause';
    if (picture?.classList.contains(action)) return;
    if (picture !== null) drawIcon(picture, action);
    button.title = words.say(action);
    button.setAttribute('aria-label', words.say(action));
  });
  return button;
}
