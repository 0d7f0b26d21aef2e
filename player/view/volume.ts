import type { Playback } from '../playback/playback.ts';
import { drawIcon } from './icons.ts';
import { make } from './make.ts';
import { makeButton } from './make-button.ts';

/** Loudness: a button for silence, and a slider where there is room. */
export function makeVolume({ audio, words, on, onChange }: Playback): HTMLElement {
  const mute = makeButton({
    icon: 'volume',
    label: words.say('mute'),
    part: 'mute-button',
    onClick: () => {
      audio.muted = !audio.muted;
    },
  });
  const [max, step] = [1, 0.05];
  const slider = make('input', {
    ...{ type: 'range', name: 'volume', part: 'volume', min: 0, max, step, dir: 'ltr' },
    'aria-label': words.say('volume'),
  });
  on(slider, 'input', () => {
    audio.volume = Number(slider.value);
    audio.muted = false;
  });
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
  onChange(() => {
    const loudness = audio.muted ? 0 : audio.volume;
    slider.value = String(loudness);
    slider.style.setProperty('--at', String(loudness));
    slider.setAttribute('aria-valuetext', percent.format(loudness));
    mute.setAttribute('aria-pressed', String(audio.muted));
    const picture = mute.querySelector('svg');
    if (picture !== null) drawIcon(picture, loudness === 0 ? 'muted' : 'volume');
  });
  return make('div', { class: 'volume' }, mute, slider);
}
