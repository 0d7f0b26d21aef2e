import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** A button that copies the text of the element with an id; hidden until a script is there that can. */
export function writeCopyButton(id: string, { copy, copied }: Words): Html {
  return html`<button type="button" class="copy" data-copy="${id}" data-done="${copied}" aria-describedby="${id}" hidden>${copy}</button>`;
}
