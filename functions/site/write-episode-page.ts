import { textOf } from '../article/article.ts';
import { readWebAddress } from '../article/fields/web-address.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeKeys } from '../episode/keys.ts';
import { coverFile } from '../feed/addresses.ts';
import type { Show } from '../show/show.ts';
import { formatDate, formatDuration, formatSize, isoDuration } from './format.ts';
import { type Html, html } from './html.ts';
import { type Placed, writeBlocks } from './write-blocks.ts';
import { writeEpisodeHead } from './write-episode-head.ts';
import { ownWords, rootFrom, writePage } from './write-page.ts';

/** An episode's page: the article's text under a player; it needs no JavaScript. */
export function writeEpisodePage(show: Show, episode: Episode, siteAddress: string): string {
  const root = rootFrom(episodeKeys(show.name, episode.name).folder);
  const showFolder = root.slice('../'.length);
  return writePage({
    title: `${episode.title} – ${show.title}`,
    language: episode.language,
    root,
    layout: 'article',
    head: writeEpisodeHead({ show, episode, siteAddress, showFolder }),
    body: html`<a class="skip" href="#text"${ownWords(episode.language)}>Skip to the text</a>
${writeBar(show, showFolder)}
<main>
<article>
<header class="opening">
<h1>${episode.title}</h1>
${writeByline(show, episode)}
</header>
${writePlayer({ show, episode, showFolder })}
<div class="text" id="text">
${writeBlocks(withoutTitle(episode))}</div>
${writeEnd(show, episode, showFolder)}
</article>
</main>`,
  });
}

function writeBar(show: Show, showFolder: string): Html {
  return html`<header class="bar">
<a class="name" href="${showFolder}" lang="${show.language}" dir="auto">${show.title}</a>
</header>`;
}

function writeByline(show: Show, episode: Episode): Html {
  const author = episode.author ?? show.author;
  const by = author === show.title ? undefined : html`By <bdi>${author}</bdi>\n<span class="dot">·</span> `;
  const date = html`<time datetime="${episode.date}">${formatDate(episode.date)}</time>`;
  return html`<p class="byline"${ownWords(episode.language)}>${by}${date}</p>`;
}

function writePlayer({
  show,
  episode,
  showFolder,
}: {
  show: Show;
  episode: Episode;
  showFolder: string;
}): Html {
  const { file, bytes, durationSeconds } = episode.audio;
  return html`<section class="player" aria-labelledby="listen"${ownWords(episode.language)}>
<img class="cover" src="${showFolder}${coverFile(show)}" alt="" width="96" height="96" decoding="async">
<div class="controls">
<h2 id="listen">Listen to this article <span class="length"><span class="dot">·</span> <time datetime="${isoDuration(durationSeconds)}">${formatDuration(durationSeconds)}</time></span></h2>
<audio controls preload="none" src="${file}">Your browser plays no audio: <a href="${file}">download the MP3</a>.</audio>
<ul class="links">
<li><a href="${showFolder}#subscribe">Subscribe</a></li>
<li><a href="${showFolder}feed.xml" type="application/rss+xml">RSS feed</a></li>
<li><a href="transcript.vtt" type="text/vtt">Transcript</a></li>
<li><a href="${file}" type="audio/mpeg" download>Download <span class="size">(MP3, ${formatSize(bytes)})</span></a></li>
</ul>
<p class="voice">Read aloud by a synthetic voice, ${episode.voice.id}.</p>
</div>
</section>`;
}

/** A text that opens with its title as a heading would show it twice. */
function withoutTitle({ title, blocks }: Episode): readonly Placed[] {
  const placed = blocks.map((block, index) => ({ block, index }));
  const first = blocks[0];
  return first?.kind === 'heading' && textOf(first.content).trim() === title.trim()
    ? placed.slice(1)
    : placed;
}

function writeEnd(show: Show, episode: Episode, showFolder: string): Html {
  const original = readWebAddress(episode.url ?? '');
  const source =
    original === undefined
      ? undefined
      : html`<p>First published at <a href="${original}" rel="noopener">${new URL(original).host}</a>.</p>\n`;
  const rights = show.copyright === undefined ? undefined : html`<p><bdi>${show.copyright}</bdi></p>\n`;
  return html`<footer class="end"${ownWords(episode.language)}>
${source}<p>More from <a href="${showFolder}"><bdi>${show.title}</bdi></a></p>
${rights}</footer>`;
}
