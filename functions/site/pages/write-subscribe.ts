import { type Html, html } from './html.ts';
import type { Words } from './words.ts';
import { writeCopyButton } from './write-copy-button.ts';

/** An app, and the address by which it takes a feed without any directory's number. */
type App = { readonly name: string; readonly open: (feed: string) => string };

/**
 * From the apps' own pages and podlove.org/deep-link; most schemes stand in the place of `https:`. Where the app is missing,
 * nothing happens at all: that is why the plain address stands below.
 */
const apps: readonly App[] = [
  { name: 'Apple Podcasts', open: (feed) => `podcast://${withoutScheme(feed)}` },
  { name: 'Overcast', open: (feed) => `overcast://x-callback-url/add?url=${encodeURIComponent(feed)}` },
  { name: 'Pocket Casts', open: (feed) => `pktc://subscribe/${withoutScheme(feed)}` },
  { name: 'AntennaPod', open: (feed) => `antennapod-subscribe://${withoutScheme(feed)}` },
  { name: 'Castro', open: (feed) => `castro://subscribe/${withoutScheme(feed)}` },
  { name: 'Podcast Addict', open: (feed) => `podcastaddict://${withoutScheme(feed)}` },
  { name: 'gPodder', open: (feed) => `gpodder://${withoutScheme(feed)}` },
];

/** How to subscribe: a button for each app that has an address of its own, and the feed's address for all others. */
export function writeSubscribe(feed: string, words: Words): Html {
  return html`<section class="subscribe" id="subscribe" aria-labelledby="how"${words.foreign}>
<h2 id="how">${words.subscribe}</h2>
<p>${words.openIn}</p>
<ul class="apps" translate="no">
${apps.map(({ name, open }) => html`<li><a href="${open(feed)}">${name}</a></li>\n`)}</ul>
<p>${words.feedAddress}</p>
<p class="address"><a id="feed" href="feed.xml" type="application/rss+xml" dir="ltr" translate="no">${feed}</a> ${writeCopyButton('feed', words)}</p>
</section>`;
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
