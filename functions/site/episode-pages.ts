import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeKeys } from '../episode/keys.ts';
import type { Show } from '../show/show.ts';
import { writeEpisodePage } from './pages/write-episode-page.ts';
import { writeEmbedPage } from './player/write-embed-page.ts';
import { writeOembed } from './player/write-oembed.ts';
import { writePlayerData } from './player/write-player-data.ts';
import type { SiteEdges } from './site-edges.ts';

/** What is made of an episode and its show, as it was before these were read. */
export type Pages = readonly (Former & { readonly write: Write })[];

type Write = (show: Show, episode: Episode, siteAddress: string) => string;

/** Looks at an episode's pages; to be called before the episode and its show's settings are read. */
export async function seePages(show: string, name: string, site: Store): Promise<Pages> {
  const { page, embed, oembed, player } = episodeKeys(show, name);
  const writers: readonly (readonly [string, Write])[] = [
    [page, writeEpisodePage],
    [embed, writeEmbedPage],
    [oembed, writeOembed],
    [player, writePlayerData],
  ];
  return await Promise.all(
    writers.map(async ([key, write]) => ({ store: site, key, former: await site.read(key), write })),
  );
}

/**
 * Writes an episode's pages.
 * @throws ConflictError when another run was faster
 */
export async function keepPages(
  { show, episode }: { readonly show: Show; readonly episode: Episode },
  pages: Pages,
  { siteAddress }: SiteEdges,
): Promise<void> {
  for (const { write, ...page } of pages) await keepTextOver(page, write(show, episode, siteAddress));
}

/** Removes the pages of an episode that is gone. */
export async function removePages(pages: Pages): Promise<void> {
  for (const { store, key } of pages) await store.remove(key);
}
