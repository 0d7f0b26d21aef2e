import type { Playback } from '../playback/playback.ts';
import { writeLength } from '../time/write-time.ts';
import { lastBefore } from '../transcript/last-before.ts';
import { make } from './make.ts';

/** What can be heard here: an invitation, or cover and title; below it length and show, later the chapter. */
export function makeHeading({ host, data, words, audio, onChange, duration }: Playback): readonly HTMLElement[] {
  const own = { dir: 'auto', lang: data.language };
  const isTitled = host.hasAttribute('titled');
  const title = isTitled ? make('b', own, data.title) : make('b', {}, words.say('listen'));
  const [length, line] = [make('span'), make('bdi', own)];
  onChange(() => {
    const chapter = data.chapters[lastBefore(data.chapters, audio.currentTime)];
    const isBegun = audio.played.length > 0 && chapter !== undefined;
    length.textContent = isBegun ? '' : `${writeLength(duration(), words.language)} · `;
    line.textContent = isBegun ? chapter.title : data.show.title;
  });
  const heading = make('div', { class: 'heading' }, title, make('div', { class: 'subtitle' }, length, line));
  return isTitled ? [heading, make('img', { class: 'cover', src: data.cover, alt: '' })] : [heading];
}
