import type { Playback } from '../playback/playback.ts';
import { makeButton } from './buttons.ts';
import { make } from './make.ts';

/** Loudness: a button for silence, and a slider in per cent where there is room. */
export function makeVolume({ audio, words, on, onChange }: Playback): readonly HTMLElement[] {
  const mute = makeButton('volume', words.say('mute'), () => {
    audio.muted = !audio.muted;
  });
  const slider = make('input', { type: 'range', class: 'loudness', step: 5, 'aria-label': words.say('volume') });
  on(slider, 'input', () => {
    audio.volume = Number(slider.value) / 100;
    audio.muted = false;
  });
  onChange(() => {
    const loudness = audio.muted ? 0 : audio.volume;
    slider.value = String(loudness * 100);
    slider.style.setProperty('--at', String(loudness));
    mute.setAttribute('aria-pressed', String(audio.muted));
  });
  return [mute, slider];
}
