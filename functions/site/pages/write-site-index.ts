import { showKeys } from '../../episode/keys.ts';
import { coverFile } from '../../feed/addresses.ts';
import type { ShowLine } from '../shows.ts';
import { directionOf } from './direction.ts';
import { type Html, html } from './html.ts';
import { wordsFor } from './words.ts';
import { writePage } from './write-page.ts';

/** The site's first page: its shows, in the order of their titles. */
export function writeSiteIndex(shows: readonly ShowLine[]): string {
  const ordered = [...shows].sort(byTitleThenName);
  const language = languageOf(ordered);
  const words = wordsFor(language);
  const list = html`<ul class="shows">\n${ordered.map(writeCard)}</ul>`;
  return writePage({
    title: words.shows,
    language,
    root: '',
    layout: 'index',
    head: ordered.map(writeFeedLink),
    body: html`<main>
<header class="opening"><h1>${words.shows}</h1></header>
${ordered.length === 0 ? html`<p>${words.noShow}</p>` : list}
</main>`,
  });
}

/** The language of the first show, where the pages have words for it. */
function languageOf([first]: readonly ShowLine[]): string {
  if (first === undefined) return 'en';
  return wordsFor(first.language).foreign === undefined ? first.language : 'en';
}

function writeFeedLink({ name, title }: ShowLine): Html {
  return html`<link rel="alternate" type="application/rss+xml" title="${title}" href="${showKeys(name).feed}">`;
}

function writeCard(show: ShowLine): Html {
  const keys = showKeys(show.name);
  return html`<li lang="${show.language}" dir="${directionOf(show.language)}">
<a href="${keys.folder}"><img class="cover" src="${keys.cover(coverFile(show))}" alt="" width="320" height="320" decoding="async">
<span class="name">${show.title}</span></a>
<p class="about">${show.description}</p>
</li>
`;
}

/** By code units, so that the order is the same on every machine. */
function byTitleThenName(one: ShowLine, other: ShowLine): number {
  if (one.title !== other.title) return one.title < other.title ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
