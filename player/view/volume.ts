import type { Playback } from '../playback/playback.ts';
import * as word from '../words/word.ts';
import { makeButton } from './buttons.ts';
import { make } from './make.ts';

/** Loudness: a switch, and a slider in per cent where there is room. */
export function makeVolume({ audio, words, on, onChange }: Playback): readonly HTMLElement[] {
  const mute = makeButton('volume', words.say(word.volume), () => {
    audio.muted = !audio.muted;
  });
  mute.setAttribute('role', 'switch');
  const slider = make('input', { type: 'range', class: 'loudness', step: 5, title: words.say(word.volume) });
  on(slider, 'input', () => {
    audio.volume = Number(slider.value) / 100;
    audio.muted = false;
  });
  onChange(() => {
    const loudness = audio.muted ? 0 : audio.volume;
    slider.value = String(loudness * 100);
    slider.style.setProperty('--at', String(loudness));
    mute.setAttribute('aria-checked', String(!audio.muted));
  });
  return [mute, slider];
}
