import type { Playback } from '../playback/playback.ts';
import { spellTime, writeClock } from '../time/write-time.ts';
import * as word from '../words/word.ts';
import { make } from './make.ts';

/** Below this length whole seconds are steps that can be seen. */
const fineSeconds = 90;

/** Where the reading is: times and a slider. Time runs from left to right in every language, as on every tape. */
export function makeSeekBar({ data, words, on, seek, onChange, audio, duration }: Playback): HTMLElement {
  const step = duration() < fineSeconds ? 0.1 : 1;
  const slider = make('input', { type: 'range', class: 'slider', step, title: data.title });
  const [elapsed, remaining] = [make('span', { class: 'time' }), make('span', { class: 'time' })];
  const spell = (seconds: number) => spellTime(seconds, words.language);
  const paint = (seconds: number) => {
    const total = duration();
    slider.max = String(total);
    slider.value = String(seconds);
    slider.style.setProperty('--at', String(seconds / total || 0));
    const position = words.say(word.elapsed).replace('{0}', spell(seconds)).replace('{1}', spell(total));
    slider.setAttribute('aria-valuetext', position);
    elapsed.textContent = writeClock(seconds);
    remaining.textContent = `−${writeClock(total - Math.floor(seconds))}`;
  };
  let isDragged = false;
  on(slider, 'input', () => {
    isDragged = true;
    paint(Number(slider.value));
  });
  // A file is asked for once, where the drag ends.
  on(slider, 'change', () => {
    isDragged = false;
    seek(Number(slider.value));
  });
  onChange(() => {
    if (!isDragged) paint(Math.min(audio.currentTime, duration()));
  });
  const marks = data.chapters.slice(1).map(({ startSeconds }) => {
    const mark = make('i', { class: 'mark' });
    mark.style.setProperty('--at', String(startSeconds / duration()));
    return mark;
  });
  const bar = make('div', { class: 'bar' }, slider, ...marks);
  bar.style.setProperty('--count', String(marks.length));
  return make('div', { class: 'seek', dir: 'ltr' }, elapsed, bar, remaining);
}
