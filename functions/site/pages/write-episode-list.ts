import type { CatalogEntry } from '../../feed/catalog.ts';
import { directionOf } from './direction.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';
import { writeDate, writeDuration, writeFacts, writeLabels } from './write-labels.ts';

/** So many episodes are shown with their description; of older ones a line, so that a thousand still make a small page. */
const describedEpisodes = 30;

/** All episodes of a show, newest first, and a field to search them by typing. */
export function writeEpisodeList(episodes: readonly CatalogEntry[], words: Words): Html {
  if (episodes.length === 0) return html`<p${words.foreign}>${words.noEpisode}</p>`;
  const earlier = episodes.slice(describedEpisodes);
  return html`${writeSearch(episodes.length, words)}
<ol class="cards" data-list>
${episodes.slice(0, describedEpisodes).map((episode) => writeCard(episode, words))}</ol>
${earlier.length === 0 ? undefined : writeEarlier(earlier, words)}`;
}

/** Hidden until there is a script that searches; a list of a few needs none. */
function writeSearch(count: number, words: Words): Html | undefined {
  if (count < 4) return undefined;
  return html`<search hidden${words.foreign}>
<input type="search" data-search aria-label="${words.search}" placeholder="${words.search}" autocomplete="off" spellcheck="false">
<p role="status" data-none="${words.noMatch}"></p>
</search>`;
}

function writeCard(episode: CatalogEntry, words: Words): Html {
  const facts = [writeDate(episode, words), writeDuration(episode, words), ...writeLabels(episode, words)];
  const own = html` lang="${episode.language}" dir="${directionOf(episode.language)}"`;
  return html`<li>
${writeFacts(facts, words)}
<h3${own}><a href="${episode.name}/">${episode.title}</a></h3>
<p class="about"${own}>${episode.description}</p>
</li>
`;
}

function writeEarlier(episodes: readonly CatalogEntry[], words: Words): Html {
  return html`<section class="earlier" aria-labelledby="earlier">
<h3 id="earlier"${words.foreign}>${words.earlier}</h3>
<ol class="lines" data-list>
${episodes.map((episode) => writeLine(episode, words))}</ol>
</section>`;
}

function writeLine(episode: CatalogEntry, words: Words): Html {
  return html`<li><a href="${episode.name}/" lang="${episode.language}">${episode.title}</a> ${writeFacts([writeDate(episode, words), writeDuration(episode, words)], words)}</li>
`;
}
