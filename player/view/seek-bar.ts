import type { Playback } from '../playback/playback.ts';
import { spellTime, writeClock } from '../time/write-time.ts';
import { make } from './make.ts';

/** Below this length whole seconds are steps that can be seen. */
const fineSeconds = 90;

/** Where the reading is: times and a slider. Time runs from left to right in every language, as on every tape. */
export function makeSeekBar(playback: Playback): HTMLElement {
  const { data, words, on, seek, onChange, audio, duration } = playback;
  const step = duration() < fineSeconds ? 0.1 : 1;
  const slider = make('input', {
    ...{ type: 'range', name: 'seek', part: 'slider', min: 0, step },
    'aria-label': words.say('position'),
  });
  const [elapsed, remaining] = [make('span', { part: 'time' }), make('span', { part: 'time' })];
  const paint = (seconds: number) => {
    const total = duration();
    slider.max = String(total);
    slider.value = String(seconds);
    slider.style.setProperty('--at', String(total > 0 ? seconds / total : 0));
    slider.setAttribute('aria-valuetext', spellPosition(playback, seconds));
    elapsed.textContent = writeClock(seconds);
    remaining.textContent = `−${writeClock(Math.round(total) - Math.floor(seconds))}`;
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
  const bar = make('div', { class: 'bar' }, slider);
  for (const { startSeconds } of data.chapters.filter((chapter) => chapter.startSeconds > 0)) {
    const mark = make('i', { part: 'chapter-mark' });
    mark.style.setProperty('--at', String(startSeconds / duration()));
    bar.append(mark);
  }
  return make('div', { class: 'seek', dir: 'ltr' }, elapsed, bar, remaining);
}

function spellPosition({ words, duration }: Playback, seconds: number): string {
  const total = spellTime(duration(), words.language);
  return words.say('elapsed').replace('{0}', spellTime(seconds, words.language)).replace('{1}', total);
}
