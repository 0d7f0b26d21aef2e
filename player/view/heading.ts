import type { Playback } from '../playback/playback.ts';
import { writeLength } from '../time/write-time.ts';
import * as word from '../words/word.ts';
import { make } from './make.ts';

/** What can be heard here: an invitation, or cover and title; below it length and show, later the chapter. */
export function makeHeading(playback: Playback): readonly HTMLElement[] {
  const { host, data, words, audio, onChange, duration } = playback;
  const own = { dir: 'auto', lang: data.language };
  const isTitled = host.hasAttribute('titled');
  const title = isTitled ? make('b', own, data.title) : make('b', {}, words.say(word.listen));
  const [length, line] = [make('span'), make('bdi', own)];
  onChange(() => {
    const chapter = data.chapters[playback.chapter()];
    const heard = audio.played.length > 0 ? chapter?.title : undefined;
    length.textContent = heard ? '' : `${writeLength(duration(), words.language)} · `;
    line.textContent = heard || data.show.title;
  });
  const heading = make('div', { class: 'heading' }, title, make('div', { class: 'subtitle' }, length, line));
  return isTitled ? [heading, make('img', { class: 'cover', src: data.cover, alt: '' })] : [heading];
}
