import type { CatalogEntry } from '../../feed/catalog.ts';
import { formatDate, formatDuration, isoDuration } from './format.ts';
import { type Html, html } from './html.ts';
import { fill, type Words } from './words.ts';

/** What stands beside an episode's title wherever it is shown. */
type Labelled = Pick<CatalogEntry, 'date' | 'audio' | 'season' | 'number' | 'type' | 'explicit'>;

/** When an episode appeared. */
export function writeDate({ date }: Labelled, { locale }: Words): Html {
  return html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

/** How long an episode is. */
export function writeDuration({ audio }: Labelled, { locale }: Words): Html {
  const { durationSeconds } = audio;
  return html`<time datetime="${isoDuration(durationSeconds)}">${formatDuration(durationSeconds, locale)}</time>`;
}

/** What an episode is to its show, as far as its author says so. */
export function writeLabels({ season, number, type, explicit }: Labelled, words: Words): readonly Html[] {
  const place = [
    season === undefined ? undefined : fill(words.season, { number: season }),
    number === undefined ? undefined : fill(words.episode, { number }),
  ].filter((part) => part !== undefined);
  return [
    ...(type === 'trailer' || type === 'bonus' ? [html`<span class="label">${words[type]}</span>`] : []),
    ...(explicit === true ? [html`<span class="label">${words.explicit}</span>`] : []),
    ...place.map((part) => html`<span>${part}</span>`),
  ];
}

/** Small facts on one line, a dot between each two. */
export function writeFacts(facts: readonly (Html | undefined)[], words: Words): Html {
  const shown = facts.filter((fact) => fact !== undefined);
  const parts = shown.map((fact, index) => html`${index === 0 ? '' : separator}${fact}`);
  return html`<p class="facts"${words.own}>${parts}</p>`;
}

/** The space belongs to the dot, so that a line may break before it. */
const separator = html` <span class="dot" aria-hidden="true">·</span> `;
