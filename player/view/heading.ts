import type { Playback } from '../playback/playback.ts';
import { writeLength } from '../time/write-time.ts';
import { lastBefore } from '../transcript/last-before.ts';
import { make } from './make.ts';

/** What can be heard here: an invitation or the episode's title, and below it the length, the show, later the chapter. */
export function makeHeading({ host, data, words, audio, onChange, duration }: Playback): HTMLElement {
  const isTitled = host.hasAttribute('titled');
  const own = { dir: 'auto', lang: data.language || undefined };
  const first = isTitled
    ? make('b', { part: 'title', ...own }, data.title)
    : make('b', { part: 'title' }, words.say('listen'));
  const show = make('bdi', own, data.show.title);
  const second = make('span', { part: 'subtitle' });
  let former: string | undefined;
  onChange(() => {
    const chapter = data.chapters[lastBefore(data.chapters, audio.currentTime)]?.title;
    const line = audio.played.length > 0 ? chapter : undefined;
    if (line === former && second.firstChild) return;
    former = line;
    if (line === undefined) second.replaceChildren(`${writeLength(duration(), words.language)} · `, show);
    else second.replaceChildren(make('bdi', own, line));
  });
  return make('div', { class: 'heading' }, first, second);
}
