import type { Episode } from '../../episode/episode.ts';
import { episodeKeys, siteKeys } from '../../episode/keys.ts';
import type { Show } from '../../show/show.ts';
import { coverPath } from '../pages/episode-cover.ts';
import { html } from '../pages/html.ts';
import { wordsFor } from '../pages/words.ts';
import { writeDuration, writeFacts } from '../pages/write-labels.ts';
import { rootFrom, writePage } from '../pages/write-page.ts';
import { writeComponent } from './write-player.ts';

/** A small player for frames on other sites; it plays even where the frame forbids scripts, storage and new windows. */
export function writeEmbedPage(show: Show, episode: Episode): string {
  const words = wordsFor(episode.language);
  const root = rootFrom(episodeKeys(show.name, episode.name).folder);
  const facts = [html`<bdi lang="${show.language}">${show.title}</bdi>`, writeDuration(episode, words)];
  return writePage({
    title: `${episode.title} – ${show.title}`,
    language: episode.language,
    root,
    layout: 'embed',
    scripts: [siteKeys.player],
    head: [html`<meta name="robots" content="noindex">`, html`<meta name="referrer" content="no-referrer">`],
    body: html`<main>
<img class="cover" src="${coverPath(show, episode, root.slice('../'.length))}" alt="" width="48" height="48" decoding="async">
<div class="head">
<h1><a href="./" target="_blank" rel="noopener">${episode.title}</a></h1>
${writeFacts(facts, words)}
</div>
${writeComponent(episode, words, true)}
</main>`,
  });
}
