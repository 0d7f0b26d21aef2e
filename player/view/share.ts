import type { Playback } from '../playback/playback.ts';
import * as word from '../words/word.ts';
import { make } from './make.ts';
import type { Panel } from './panels.ts';

/** A link to the moment at which the panel was opened, to be copied. */
export function makeShare({ data, audio, words, on, tell }: Playback, status: HTMLElement): Panel {
  const field = make('input', { readonly: '', class: 'link', title: words.say(word.share), dir: 'ltr' });
  const copy = make('button', { class: 'copy' }, words.say(word.copy));
  const showCopied = () => {
    copy.textContent += ' ✓';
    status.textContent = copy.textContent;
  };
  on(copy, 'click', () => {
    // A frame may be forbidden to use the clipboard: then the link is selected, for the keyboard.
    field.select();
    navigator.clipboard?.writeText(field.value).then(showCopied, () => undefined);
    tell('share', { address: field.value });
  });
  return {
    name: 'share',
    label: field.title,
    content: make('div', { class: 'row sharing' }, field, copy),
    onOpen: () => {
      const seconds = Math.floor(audio.currentTime);
      field.value = `${data.page}${seconds > 0 ? `#t=${seconds}` : ''}`;
      copy.textContent = words.say(word.copy);
    },
  };
}
