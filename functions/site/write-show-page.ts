import { readWebAddress } from '../article/fields/web-address.ts';
import { coverFile, showAddresses } from '../feed/addresses.ts';
import type { Catalog, CatalogEntry } from '../feed/catalog.ts';
import type { Show } from '../show/show.ts';
import { directionOf } from './direction.ts';
import { formatDate, formatDuration, isoDuration } from './format.ts';
import { type Html, html } from './html.ts';
import { openGraph } from './write-episode-head.ts';
import { ownWords, rootFrom, writePage } from './write-page.ts';

/** A show's page: what it is, how to subscribe, and all its episodes. */
export function writeShowPage(show: Show, catalog: Catalog, siteAddress: string): string {
  const { feed, page, cover } = showAddresses(siteAddress, show);
  const { title, description } = show;
  return writePage({
    title,
    language: show.language,
    root: rootFrom(show.name),
    layout: 'list',
    head: [
      html`<meta name="description" content="${description}">`,
      html`<link rel="canonical" href="${page}">`,
      html`<link rel="icon" href="${coverFile(show)}">`,
      html`<link rel="alternate" type="application/rss+xml" title="${title}" href="feed.xml">`,
      ...openGraph({ type: 'website', title, description, url: page, image: cover }),
    ],
    body: html`<main>
${writeOpening(show)}
${writeSubscribe(show, feed)}
<section class="episodes" aria-labelledby="episodes">
<h2 id="episodes"${ownWords(show.language)}>Episodes</h2>
${writeEpisodes(show, catalog)}
</section>
</main>
${writeEnd(show)}`,
  });
}

function writeOpening(show: Show): Html {
  // Without an author of its own a show is its own author, and that need not be said.
  const isNamed = show.author !== show.title;
  const author = isNamed
    ? html`<p class="byline"${ownWords(show.language)}>By <bdi>${show.author}</bdi></p>\n`
    : undefined;
  return html`<header class="opening">
<img class="cover" src="${coverFile(show)}" alt="" width="220" height="220" decoding="async">
<div>
<h1>${show.title}</h1>
${author}<p class="about">${show.description}</p>
</div>
</header>`;
}

/** No scheme opens every podcast app, but each of them takes the feed's address. */
function writeSubscribe(show: Show, feed: string): Html {
  return html`<section class="subscribe" id="subscribe" aria-labelledby="how"${ownWords(show.language)}>
<h2 id="how">Subscribe</h2>
<p>Add this address to your podcast app:</p>
<p><a class="address" href="feed.xml" type="application/rss+xml">${feed}</a></p>
</section>`;
}

function writeEpisodes(show: Show, { episodes }: Catalog): Html {
  if (episodes.length === 0) return html`<p${ownWords(show.language)}>There is no episode yet.</p>`;
  return html`<ol class="cards">
${episodes.map(writeCard)}</ol>`;
}

function writeCard(episode: CatalogEntry): Html {
  const { durationSeconds } = episode.audio;
  return html`<li lang="${episode.language}" dir="${directionOf(episode.language)}">
<h3><a href="${episode.name}/">${episode.title}</a></h3>
<p class="byline"${ownWords(episode.language)}><time datetime="${episode.date}">${formatDate(episode.date)}</time>
<span class="dot">·</span> <time datetime="${isoDuration(durationSeconds)}">${formatDuration(durationSeconds)}</time></p>
<p class="about">${episode.description}</p>
</li>
`;
}

function writeEnd(show: Show): Html {
  const link = readWebAddress(show.link ?? '');
  const site =
    link === undefined
      ? undefined
      : html`<p><a href="${link}" rel="noopener">${new URL(link).host}</a></p>\n`;
  const rights = show.copyright === undefined ? undefined : html`<p><bdi>${show.copyright}</bdi></p>\n`;
  return html`<footer class="end"${ownWords(show.language)}>
${site}${rights}<p><a href="${rootFrom(show.name)}">All shows</a></p>
</footer>`;
}
