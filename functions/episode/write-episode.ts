import type { Episode } from './episode.ts';

/** The text of `episode.json`: equal episodes give equal bytes. */
export function writeEpisode(episode: Episode): string {
  const {
    version,
    show,
    name,
    guid,
    title,
    date,
    description,
    language,
    audio,
    voice,
    quoteVoice,
    cues,
    blocks,
    source,
    ...rest
  } = episode;
  const { author, url, image, cover, season, number, type, explicit, read, lines } = rest;
  // JSON leaves undefined fields out; the order here is the order in the file.
  const ordered = { version, show, name, guid, title, author, date, description, language, url, image };
  const extra = { cover, season, number, type, explicit, read };
  const said = lines && { intro: lines.intro, outro: lines.outro };
  return `${JSON.stringify({ ...ordered, ...extra, audio, lines: said, voice, quoteVoice, cues, blocks, source }, null, 1)}\n`;
}
