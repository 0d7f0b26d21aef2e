import { list, optional, readShape, record, text, version } from '../episode/shape.ts';
import type { Catalog } from '../feed/catalog.ts';
import type { Show } from '../show/show.ts';

/** A line for each show with an episode, by name: the contents of `shows.json`, from which the site's front page is made. */
export type Shows = { readonly version: 1; readonly shows: readonly ShowLine[] };

/** What the front page says of a show. */
export type ShowLine = Pick<Show, 'name' | 'title' | 'description' | 'language' | 'cover'>;

const shape = record<Shows>({
  version: version(1),
  shows: list(
    record<ShowLine>({ name: text, title: text, description: text, language: text, cover: optional(text) }),
  ),
});

/**
 * The list kept in `shows.json`; an empty one where there is none yet.
 * @throws UnreadableError when the file is not what `writeShows` wrote
 */
export function readShows(bytes: Uint8Array | undefined): Shows {
  return bytes === undefined ? { version: 1, shows: [] } : readShape<Shows>(bytes, 'shows.json', shape);
}

/** The list with a show's line as it is now; a show without episodes has none. */
export function enterShow({ shows }: Shows, show: Show, catalog: Catalog): Shows {
  const others = shows.filter((line) => line.name !== show.name);
  const { name, title, description, language, cover } = show;
  const line = { name, title, description, language, ...(cover === undefined ? {} : { cover }) };
  const lines = catalog.episodes.length === 0 ? others : [...others, line];
  return { version: 1, shows: lines.toSorted((left, right) => (left.name < right.name ? -1 : 1)) };
}

/** The text of `shows.json`: equal lists give equal bytes. */
export function writeShows(shows: Shows): string {
  return `${JSON.stringify(shows, null, 1)}\n`;
}
