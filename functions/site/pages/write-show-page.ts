import { siteKeys } from '../../episode/keys.ts';
import { coverFile, showAddresses } from '../../feed/addresses.ts';
import type { Catalog } from '../../feed/catalog.ts';
import type { Show } from '../../show/show.ts';
import { type Html, html } from './html.ts';
import { fill, type Words, wordsFor } from './words.ts';
import { writeCredits, writeRights, writeSite } from './write-credits.ts';
import { writeEpisodeList } from './write-episode-list.ts';
import { writeHeadline } from './write-headline.ts';
import { writeLinkedData, writeProperties } from './write-metadata.ts';
import { rootFrom, writePage } from './write-page.ts';
import { writeSeries } from './write-series.ts';
import { writeSubscribe } from './write-subscribe.ts';

/** A show's page: what it is, how to subscribe, and all its episodes. */
export function writeShowPage(show: Show, catalog: Catalog, siteAddress: string): string {
  const words = wordsFor(show.language);
  const root = rootFrom(show.name);
  return writePage({
    title: show.title,
    language: show.language,
    root,
    layout: 'show',
    scripts: [siteKeys.script],
    head: writeHead(show, siteAddress),
    body: html`<header class="bar"${words.foreign}>
<a href="${root}">${words.allShows}</a>
</header>
<main>
${writeOpening(show, words)}
${writeSubscribe(showAddresses(siteAddress, show).feed, words)}
<section class="episodes" aria-labelledby="episodes">
<h2 id="episodes"${words.foreign}>${words.episodes}</h2>
${writeEpisodeList(catalog.episodes, words)}
</section>
${writeCredits(show, words)}
</main>
<footer class="end"${words.foreign}>
${writeSite(show)}${writeRights(show, words)}</footer>`,
  });
}

function writeHead(show: Show, siteAddress: string): readonly Html[] {
  const { page, cover } = showAddresses(siteAddress, show);
  const { title, description } = show;
  return [
    html`<meta name="description" content="${description}">`,
    html`<link rel="canonical" href="${page}">`,
    html`<link rel="alternate" type="application/rss+xml" title="${title}" href="feed.xml">`,
    ...writeProperties({
      'og:type': 'website',
      'og:title': title,
      'og:description': description,
      'og:url': page,
      'og:image': cover,
      'og:locale': show.language.replace('-', '_'),
    }),
    html`<meta name="twitter:card" content="summary">`,
    writeLinkedData({ '@context': 'https://schema.org', ...writeSeries(show, siteAddress) }),
  ];
}

function writeOpening(show: Show, words: Words): Html {
  // Without an author of its own a show is its own author, and that need not be said.
  const author =
    show.author === show.title
      ? undefined
      : html`<p class="byline"${words.foreign}>${fill(words.by, { name: html`<bdi>${show.author}</bdi>` })}</p>\n`;
  return html`<header class="opening">
<img class="cover" src="${coverFile(show)}" alt="" width="240" height="240" decoding="async">
<div>
${writeHeadline(show.title)}
${author}<p class="about">${show.description}</p>
</div>
</header>`;
}
