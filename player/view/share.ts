import type { Playback } from '../playback/playback.ts';
import { make } from './make.ts';

/** A link to the moment at which the panel was opened, to be copied. */
export function makeShare({ data, audio, words, on, tell }: Playback, announce: (text: string) => void) {
  const label = words.say('link');
  const field = make('input', {
    type: 'text',
    readonly: true,
    part: 'link',
    'aria-label': label,
    dir: 'ltr',
  });
  const copy = make('button', { type: 'button', part: 'copy-button' }, words.say('copy'));
  on(copy, 'click', async () => {
    field.select();
    const isCopied = await copyText(field);
    copy.textContent = words.say(isCopied ? 'copied' : 'copy');
    if (isCopied) announce(words.say('copied'));
    tell('share', { address: field.value });
  });
  return {
    content: make('div', { class: 'share' }, field, copy),
    onOpen() {
      const seconds = Math.floor(audio.currentTime);
      field.value = seconds > 0 ? `${data.page}#t=${seconds}` : data.page;
      copy.textContent = words.say('copy');
    },
  };
}

/** A frame may be forbidden to use the clipboard: then the link stays selected, for the keyboard. */
async function copyText({ value }: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
