import { textOf } from '../../article/article.ts';
import { readWebAddress } from '../../article/fields/web-address.ts';
import type { Episode } from '../../episode/episode.ts';
import { episodeKeys, siteKeys } from '../../episode/keys.ts';
import { coverFile } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import { writePlayer } from '../player/write-player.ts';
import { writeSnippets } from '../player/write-snippets.ts';
import { chapterAnchors } from './chapter-anchors.ts';
import { type Html, html } from './html.ts';
import { fill, type Words, wordsFor } from './words.ts';
import { type Placed, writeBlocks } from './write-blocks.ts';
import { writeRights } from './write-credits.ts';
import { writeEpisodeHead } from './write-episode-head.ts';
import { writeHeadline } from './write-headline.ts';
import { writeDate, writeDuration, writeFacts, writeLabels } from './write-labels.ts';
import { rootFrom, writePage } from './write-page.ts';

/** An episode's page: the article's text under a player; it can be read, and heard, without JavaScript. */
export function writeEpisodePage(show: Show, episode: Episode, siteAddress: string): string {
  const words = wordsFor(episode.language);
  const root = rootFrom(episodeKeys(show.name, episode.name).folder);
  const showFolder = root.slice('../'.length);
  return writePage({
    title: `${episode.title} – ${show.title}`,
    language: episode.language,
    root,
    layout: 'episode',
    scripts: [siteKeys.player, siteKeys.script],
    head: writeEpisodeHead({ show, episode, siteAddress, showFolder }),
    body: html`<a class="skip" href="#text"${words.foreign}>${words.skip}</a>
${writeBar(show, showFolder, words)}
<main>
<article>
${writeOpening(show, episode, words)}
${writePlayer({ episode, showFolder }, words)}
<div class="text" id="text">
${writeBlocks(withoutTitle(episode), { table: words.table, ids: chapterAnchors(episode) })}</div>
</article>
</main>
${writeEnd({ show, episode, showFolder, siteAddress }, words)}`,
  });
}

function writeBar(show: Show, showFolder: string, words: Words): Html {
  return html`<header class="bar">
<a class="name" href="${showFolder}" lang="${show.language}"><img src="${showFolder}${coverFile(show)}" alt="" width="32" height="32" decoding="async"><bdi>${show.title}</bdi></a>
<a class="button" href="${showFolder}#subscribe"${words.foreign}>${words.subscribe}</a>
</header>`;
}

/** The title has the id of a recording's beginning: the first chapter leads to it. */
function writeOpening(show: Show, episode: Episode, words: Words): Html {
  const name = episode.author ?? show.author;
  const author =
    name === show.title
      ? undefined
      : html`\n<p class="byline"${words.foreign}>${fill(words.by, { name: html`<bdi>${name}</bdi>` })}</p>`;
  const facts = [writeDate(episode, words), writeDuration(episode, words), ...writeLabels(episode, words)];
  return html`<header class="opening">
${writeFacts(facts, words)}
${writeHeadline(episode.title, 't=0')}${author}
</header>`;
}

/** A text that opens with its title as a heading would show it twice. */
function withoutTitle({ title, blocks }: Episode): readonly Placed[] {
  const placed = blocks.map((block, index) => ({ block, index }));
  const first = blocks[0];
  return first?.kind === 'heading' && textOf(first.content).trim() === title.trim()
    ? placed.slice(1)
    : placed;
}

function writeEnd(
  from: { show: Show; episode: Episode; showFolder: string; siteAddress: string },
  words: Words,
): Html {
  const { show, episode, showFolder } = from;
  const name = html`<bdi lang="${show.language}">${show.title}</bdi>`;
  return html`<footer class="end"${words.foreign}>
<section class="more" aria-labelledby="more">
<a href="${showFolder}" tabindex="-1" aria-hidden="true"><img class="cover" src="${showFolder}${coverFile(show)}" alt="" width="88" height="88" loading="lazy" decoding="async"></a>
<div>
<h2 id="more"><a href="${showFolder}">${fill(words.more, { show: name })}</a></h2>
<p lang="${show.language}" dir="auto">${show.description}</p>
</div>
</section>
${writeSnippets(from, words)}
<div class="rights">
${writeOrigin(episode, words)}${writeRights(show, words)}</div>
</footer>`;
}

function writeOrigin({ url }: Episode, words: Words): Html | undefined {
  const original = readWebAddress(url ?? '');
  if (original === undefined) return undefined;
  const host = html`<a href="${original}" rel="noopener">${new URL(original).host}</a>`;
  return html`<p>${fill(words.published, { host })}</p>\n`;
}
