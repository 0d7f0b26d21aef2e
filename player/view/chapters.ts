import type { Playback } from '../playback/playback.ts';
import { writeClock } from '../time/write-time.ts';
import { lastBefore } from '../transcript/last-before.ts';
import { make } from './make.ts';

/** The list of chapters; the one that is heard is marked, and each can be played. */
export function makeChapters({ data, audio, on, seek, onChange }: Playback): HTMLElement {
  const buttons = data.chapters.map(({ title, startSeconds }) => {
    const time = make('span', { part: 'time', dir: 'ltr' }, writeClock(startSeconds));
    const button = make('button', { type: 'button', part: 'chapter' }, make('bdi', {}, title), time);
    on(button, 'click', () => seek(startSeconds, true));
    return button;
  });
  let former = -1;
  onChange(() => {
    const now = lastBefore(data.chapters, audio.currentTime);
    if (now === former) return;
    buttons[former]?.removeAttribute('aria-current');
    buttons[now]?.setAttribute('aria-current', 'true');
    former = now;
  });
  const list = make('ol', { lang: data.language || undefined });
  list.append(...buttons.map((button) => make('li', {}, button)));
  return list;
}
