import type { Show } from '../show/show.ts';
import type { CatalogEntry } from './catalog.ts';
import { phrasesFor } from './phrases.ts';
import { keepXmlCharacters } from './xml.ts';

/** Directories count bytes here, not characters: help.apple.com/itc/podcasts_connect/#/itcb54353390. */
const limitBytes = 4000;

/** Longer than browsers and servers agree to handle; such a link would also eat the room of the notes. */
const limitLinkBytes = 2000;

/** An episode's notes as HTML: what it is about, who speaks, and where the text is. */
export function writeEpisodeNotes(episode: CatalogEntry, address: string): string {
  const { spoken, read } = phrasesFor(episode.language);
  const link = `<p><a href="${escapeNote(address)}">${read}</a></p>`;
  const closing = `<p>${spoken}</p>${Buffer.byteLength(link) > limitLinkBytes ? '' : link}`;
  const about = cutBytes(
    escapeNote(episode.description),
    limitBytes - Buffer.byteLength(`<p></p>${closing}`),
  );
  return `${about === '' ? '' : `<p>${about}</p>`}${closing}`;
}

/** A show's notes: one paragraph without tags, because some directories show them as they are. */
export function writeShowNotes(show: Show): string {
  const { spoken } = phrasesFor(show.language);
  const about = cutBytes(escapeNote(show.description), limitBytes - Buffer.byteLength(` ${spoken}`));
  return about === '' ? spoken : `${about} ${spoken}`;
}

/** Escaped for HTML, but sparingly: some apps show notes as plain text, and `R & D` must not become `R &amp; D`. */
function escapeNote(text: string): string {
  return keepXmlCharacters(text)
    .trim()
    .replace(/&(?=[a-z#])/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The longest beginning that fits, cut between characters and never inside an HTML entity. */
function cutBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const room = limit - Buffer.byteLength('…');
  let bytes = 0;
  let kept = '';
  for (const part of text.slice(0, limit).match(/&[a-z]+;|./gsu) ?? []) {
    bytes += Buffer.byteLength(part);
    if (bytes > room) break;
    kept += part;
  }
  return `${kept.trimEnd()}…`;
}
