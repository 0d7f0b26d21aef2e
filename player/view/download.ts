import type { Playback } from '../playback/playback.ts';
import { makeIcon } from './icons.ts';
import { make } from './make.ts';

/** A link to the file. On another origin a browser opens it instead, so that it gets a window of its own. */
export function makeDownload({ data, words }: Playback): HTMLElement {
  const label = words.say('download');
  const attributes = {
    href: data.audio.url,
    download: true,
    target: '_blank',
    rel: 'noopener',
    title: label,
  };
  return make(
    'a',
    { part: 'button download-button', 'aria-label': label, ...attributes },
    makeIcon('download'),
  );
}
