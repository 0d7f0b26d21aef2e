import { readWebAddress } from '../../article/fields/web-address.ts';
import type { License, Person, Show } from '../../show/show.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** The show's own site, where its author names one. */
export function writeSite({ link }: Show): Html | undefined {
  const site = readWebAddress(link ?? '');
  return site === undefined ? undefined : html`<p>${writeLink(site, new URL(site).host)}</p>\n`;
}

/** Ways to support a show, who makes it, and under which terms: what its author says of them. */
export function writeCredits(show: Show, words: Words): Html {
  const { funding = [], persons = [] } = show;
  const ways = funding.flatMap(({ url, text }) => {
    const address = readWebAddress(url);
    return address === undefined ? [] : [html`<li>${writeLink(address, text)}</li>\n`];
  });
  return html`${writeGroup({ id: 'support', title: words.support, items: ways }, words)}
${writeGroup({ id: 'people', title: words.people, items: persons.map(writePerson) }, words)}`;
}

/** The small print of a show: its licence, its copyright. */
export function writeRights({ license, copyright }: Show, words: Words): Html {
  return html`${license === undefined ? undefined : html`<p>${words.license}: ${writeLicense(license)}</p>\n`}${
    copyright === undefined ? undefined : html`<p><bdi>${copyright}</bdi></p>\n`
  }`;
}

function writeGroup(
  { id, title, items }: { id: string; title: string; items: readonly Html[] },
  words: Words,
): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<section class="${id}" aria-labelledby="${id}">
<h2 id="${id}"${words.foreign}>${title}</h2>
<ul>
${items}</ul>
</section>`;
}

function writePerson({ name, role, link }: Person): Html {
  const address = readWebAddress(link ?? '');
  const who = address === undefined ? html`<bdi>${name}</bdi>` : writeLink(address, name);
  return html`<li>${who}${role === undefined ? undefined : html` <span class="role">${role}</span>`}</li>\n`;
}

function writeLicense({ name, url }: License): Html {
  const address = readWebAddress(url ?? '');
  return address === undefined ? html`<bdi>${name}</bdi>` : writeLink(address, name);
}

function writeLink(address: string, text: string): Html {
  return html`<a href="${address}" rel="noopener"><bdi>${text}</bdi></a>`;
}
