import type { Show } from '../show/show.ts';
import type { CatalogEntry } from './catalog.ts';
import { notePhrasesFor } from './note-phrases.ts';
import { writeChapterLines } from './write-chapter-list.ts';
import { keepXmlCharacters } from './xml.ts';

/** Directories count bytes here, not characters: help.apple.com/itc/podcasts_connect/#/itcb54353390. */
const limitBytes = 4000;

/** Longer than browsers and servers agree to handle; such a link would also eat the room of the notes. */
const limitLinkBytes = 2000;

/** So much of what an episode is about stays, whatever else has to go into its notes: about ten lines of an app. */
const leastAboutBytes = 1000;

/** An episode's notes as HTML: what it is about, its chapters, who speaks, and where the text is. */
export function writeEpisodeNotes(episode: CatalogEntry, address: string): string {
  const closing = writeClosing(episode, address);
  const about = escapeNote(episode.description);
  const room = limitBytes - Buffer.byteLength(`<p></p>${closing}`);
  const lines = writeChapterLines(episode.chapters ?? [], escapeNote).join('');
  // A part of the chapters would pass for all of them.
  const fits = Buffer.byteLength(lines) + Math.min(leastAboutBytes, Buffer.byteLength(about)) <= room;
  const chapters = fits ? lines : '';
  const words = cutBytes(about, room - Buffer.byteLength(chapters));
  return `${words === '' ? '' : `<p>${words}</p>`}${chapters}${closing}`;
}

/** The article itself between what else the notes say, where the catalog has it; else the notes once more. */
export function writeEpisodeContent(episode: CatalogEntry, address: string): string {
  if (episode.content === undefined || episode.content === '') return writeEpisodeNotes(episode, address);
  const lines = writeChapterLines(episode.chapters ?? [], escapeNote);
  return `${lines.join('')}${episode.content}${writeClosing(episode, address)}`;
}

function writeClosing({ language }: CatalogEntry, address: string): string {
  const { spoken, read } = notePhrasesFor(language);
  const link = `<p><a href="${escapeNote(address)}">${read}</a></p>`;
  return `<p>${spoken}</p>${Buffer.byteLength(link) > limitLinkBytes ? '' : link}`;
}

/** A show's notes: one paragraph without tags or escapes, because most directories show them as they are. */
export function writeShowNotes(show: Show): string {
  const { spoken } = notePhrasesFor(show.language);
  const about = cutBytes(avoidMarkup(show.description), limitBytes - Buffer.byteLength(` ${spoken}`));
  return about === '' ? spoken : `${about} ${spoken}`;
}

/** YouTube refuses angle brackets here, W3C warns of their escapes, and others would take words between them for a tag. */
function avoidMarkup(text: string): string {
  return keepXmlCharacters(text).trim().replaceAll('<', '‹').replaceAll('>', '›');
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
