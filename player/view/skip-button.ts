import type { Playback } from '../playback/playback.ts';
import { make } from './make.ts';
import { makeButton } from './make-button.ts';

/** A step back or forward, long enough for a sentence. */
export function makeSkipButton({ audio, words, seek }: Playback, direction: 'back' | 'forward'): HTMLElement {
  const button = makeButton({
    icon: direction,
    label: words.say(direction),
    part: `${direction}-button`,
    onClick: () => seek(audio.currentTime + (direction === 'back' ? -10 : 10)),
  });
  button.append(make('small', { 'aria-hidden': 'true' }, '10'));
  return button;
}
