import { chaptersOf } from '../episode/chapters.ts';
import type { Episode } from '../episode/episode.ts';
import type { CatalogEntry } from './catalog.ts';
import { writeEntry } from './write-catalog.ts';
import { writeContent } from './write-content.ts';

/** An episode's line in the catalog: all that feed and show page need of it. A field without a value is absent. */
export function makeEntry(episode: Episode): CatalogEntry {
  const { name, guid, title, date, description, language, audio } = episode;
  const { author, url, image, cover, season, number, type, explicit } = episode;
  return {
    ...{ name, guid, title, date, description, language },
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    ...(cover === undefined ? {} : { cover }),
    ...(season === undefined ? {} : { season }),
    ...(number === undefined ? {} : { number }),
    ...(type === undefined ? {} : { type }),
    ...(explicit === undefined ? {} : { explicit }),
    ...makeText(episode),
    audio: { file: audio.file, bytes: audio.bytes, durationSeconds: audio.durationSeconds },
  };
}

/** An empty content says that there is none to show, an absent one that nobody has looked. */
function makeText(episode: Episode): Pick<CatalogEntry, 'chapters' | 'content'> {
  const chapters = chaptersOf(episode);
  const content = writeContent(episode) ?? '';
  return chapters.length === 0 ? { content } : { chapters, content };
}

/** Whether the catalog should say something else of an episode; whether it holds the text is another question. */
export function isOutdated(entry: CatalogEntry, episode: Episode): boolean {
  return writeEntry({ ...entry, content: '' }) !== writeEntry({ ...makeEntry(episode), content: '' });
}
