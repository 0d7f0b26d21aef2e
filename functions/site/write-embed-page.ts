import type { Episode } from '../episode/episode.ts';
import { episodeKeys } from '../episode/keys.ts';
import { coverFile } from '../feed/addresses.ts';
import type { Show } from '../show/show.ts';
import { formatDuration, isoDuration } from './format.ts';
import { html } from './html.ts';
import { ownWords, rootFrom, writePage } from './write-page.ts';

/** A small player for frames on other sites; it plays even where the frame forbids scripts, storage and new windows. */
export function writeEmbedPage(show: Show, episode: Episode): string {
  const root = rootFrom(episodeKeys(show.name, episode.name).folder);
  const showFolder = root.slice('../'.length);
  const { file, durationSeconds } = episode.audio;
  return writePage({
    title: `${episode.title} – ${show.title}`,
    language: episode.language,
    root,
    layout: 'embed',
    head: [html`<meta name="robots" content="noindex">`, html`<meta name="referrer" content="no-referrer">`],
    body: html`<main>
<img class="cover" src="${showFolder}${coverFile(show)}" alt="" width="72" height="72" decoding="async">
<div class="controls">
<h1><a href="./" target="_blank" rel="noopener">${episode.title}</a></h1>
<p class="byline"${ownWords(episode.language)}><bdi>${show.title}</bdi> <span class="dot">·</span> <time datetime="${isoDuration(durationSeconds)}">${formatDuration(durationSeconds)}</time></p>
</div>
<audio controls preload="none" src="${file}"><a href="${file}">MP3</a></audio>
</main>`,
  });
}
