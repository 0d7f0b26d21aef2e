import type { Catalog, CatalogEntry } from './catalog.ts';

/** The catalog with this episode in it once, whether it is new or was there before. */
export function addEpisode(catalog: Catalog, episode: CatalogEntry): Catalog {
  const others = removeEpisode(catalog, episode.name).episodes;
  return { ...catalog, episodes: [...others, chooseFields(episode)].sort(byDateThenName) };
}

/** The catalog without the episode of this name, whether it was there or not. */
export function removeEpisode(catalog: Catalog, name: string): Catalog {
  return { ...catalog, episodes: catalog.episodes.filter((entry) => entry.name !== name) };
}

/** A whole episode may be handed in; the catalog keeps only what feed and show page need. */
function chooseFields({
  name,
  guid,
  title,
  date,
  description,
  language,
  ...rest
}: CatalogEntry): CatalogEntry {
  const { author, url, image, audio } = rest;
  return {
    ...{ name, guid, title, date, description, language },
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    audio: { file: audio.file, bytes: audio.bytes, durationSeconds: audio.durationSeconds },
  };
}

/** Newest first. Names differ, so that the order never depends on which episode came in first. */
function byDateThenName(one: CatalogEntry, other: CatalogEntry): number {
  if (one.date !== other.date) return one.date > other.date ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
