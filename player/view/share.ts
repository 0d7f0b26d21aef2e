import type { Playback } from '../playback/playback.ts';
import type { Panel } from './panels.ts';
import { make } from './make.ts';

/** A link to the moment at which the panel was opened, to be copied. */
export function makeShare({ data, audio, words, on, tell }: Playback, status: HTMLElement): Omit<Panel, 'name'> {
  const label = words.say('share');
  const field = make('input', { readonly: true, class: 'link', 'aria-label': label, dir: 'ltr' });
  const copy = make('button', { type: 'button', class: 'copy' }, words.say('copy'));
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
    content: make('div', { class: 'row sharing' }, field, copy),
    onOpen: () => {
      const seconds = Math.floor(audio.currentTime);
      field.value = `${data.page}${seconds > 0 ? `#t=${seconds}` : ''}`;
      copy.textContent = words.say('copy');
    },
  };
}
