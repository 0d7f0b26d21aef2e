import { type Html, html } from './html.ts';

/** So many characters are a dozen lines on a small phone. */
const longCharacters = 200;

/** A page's title. One without end is cut off by the style sheet, until a tap or the Tab key comes to it. */
export function writeHeadline(text: string, id?: string): Html {
  const place = id === undefined ? undefined : html` id="${id}"`;
  const isLong = text.length > longCharacters;
  return html`<h1${place}${isLong ? html` tabindex="0"` : undefined}>${text}</h1>`;
}
