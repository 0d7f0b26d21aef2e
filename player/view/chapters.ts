import type { Playback } from '../playback/playback.ts';
import { writeClock } from '../time/write-time.ts';
import { make } from './make.ts';
import { markCurrent } from './mark-current.ts';

/** The list of chapters; the one that is heard is marked, and each can be played. */
export function makeChapters({ data, on, seek, onChange, chapter }: Playback): HTMLElement {
  const buttons = data.chapters.map(({ title, startSeconds }) => {
    const time = make('span', { class: 'time' }, writeClock(startSeconds));
    const button = make('button', { class: 'chapter' }, make('bdi', {}, title), time);
    on(button, 'click', () => seek(startSeconds, true));
    return button;
  });
  onChange(() => markCurrent(buttons, chapter()));
  return make('ol', { lang: data.language }, ...buttons.map((button) => make('li', {}, button)));
}
