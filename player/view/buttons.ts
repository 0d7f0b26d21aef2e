import type { Playback } from '../playback/playback.ts';
import { writeUnit } from '../time/write-time.ts';
import * as word from '../words/word.ts';
import { drawIcon, type Icon, makeIcon } from './icons.ts';
import { make } from './make.ts';

/** A button with a picture, and its name beside it where the style has room for it. */
export function makeButton(icon: Icon, label: string, onClick: () => void): HTMLButtonElement {
  const button = make(
    'button',
    { class: `button ${icon}`, title: label },
    makeIcon(icon),
    make('span', {}, label),
  );
  button.addEventListener('click', onClick);
  return button;
}

/** The button that plays and pauses; its name says which of both it will do. */
export function makePlayButton({ audio, words, toggle, onChange }: Playback): HTMLButtonElement {
  const button = makeButton('play', '', toggle);
  onChange(() => {
    const name = words.say(audio.paused ? word.play : word.pause);
    if (button.title === name) return;
    drawIcon(button, audio.paused ? 'play' : 'pause');
    button.title = name;
    button.setAttribute('aria-label', name);
  });
  return button;
}

/** A step back or forward, long enough for a sentence: `-10 seconds`. */
export function makeSkipButton({ audio, words, seek }: Playback, icon: 'back' | 'forward'): HTMLElement {
  const seconds = icon === 'back' ? -10 : 10;
  const label = writeUnit(
    seconds,
    { unit: 'second', unitDisplay: 'long', signDisplay: 'always' },
    words.language,
  );
  return makeButton(icon, label, () => seek(audio.currentTime + seconds));
}

/** A link to the file. On another origin a browser opens it instead, so that it gets a window of its own. */
export function makeDownload({ data, words }: Playback): HTMLElement {
  const link = { href: data.audio.url, download: '', target: '_blank' };
  const named = { class: 'button download', title: words.say(word.download) };
  return make('a', { ...named, ...link }, makeIcon('download'));
}
