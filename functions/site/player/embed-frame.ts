import { type Html, html } from '../pages/html.ts';

/** The embedded player's height in CSS pixels, the same at every width from 280 pixels up. */
export const embedHeightPixels = 190;

/** The width that is named where a number has to be: the player takes what there is. */
export const embedWidthPixels = 640;

/**
 * The frame with an embedded player, for other sites. It may run its scripts and open pages of its own in new windows; on
 * another origin than the host's it can reach nothing of the host.
 */
export function writeEmbedFrame(address: string, title: string): Html {
  return html`<iframe src="${address}" title="${title}" width="100%" height="${embedHeightPixels}" frameborder="0" loading="lazy" allow="autoplay; clipboard-write" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`;
}
