import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeKeys } from '../episode/keys.ts';
import type { Show } from '../show/show.ts';
import type { SiteEdges } from './site-edges.ts';
import { writeEmbedPage } from './write-embed-page.ts';
import { writeEpisodePage } from './write-episode-page.ts';
import { writeOembed } from './write-oembed.ts';
import { writePlayerData } from './write-player-data.ts';

/** What is made of an episode, as it was before its sources were read. */
export type Pages = Readonly<Record<keyof typeof writers, Former>>;

type Write = (show: Show, episode: Episode, siteAddress: string) => string;

const writers = {
  page: writeEpisodePage,
  embed: writeEmbedPage,
  oembed: writeOembed,
  player: writePlayerData,
} as const satisfies Readonly<Record<string, Write>>;

const kinds = ['page', 'embed', 'oembed', 'player'] as const;

/** Looks at an episode's pages; to be called before the episode and its show's settings are read. */
export async function seePages(show: string, name: string, site: Store): Promise<Pages> {
  const keys = episodeKeys(show, name);
  const see = async (key: string): Promise<Former> => ({ store: site, key, former: await site.read(key) });
  const [page, embed, oembed, player] = await Promise.all([
    see(keys.page),
    see(keys.embed),
    see(keys.oembed),
    see(keys.player),
  ]);
  return { page, embed, oembed, player };
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
  for (const kind of kinds) await keepTextOver(pages[kind], writers[kind](show, episode, siteAddress));
}

/** Removes the pages of an episode that is gone. */
export async function removePages(pages: Pages): Promise<void> {
  for (const kind of kinds) await pages[kind].store.remove(pages[kind].key);
}
