import { noDeadline } from '../../functions/cloud/deadline.ts';
import type { Episode } from '../../functions/episode/episode.ts';
import { episodeKeys, showKeys } from '../../functions/episode/keys.ts';
import { writeEpisode } from '../../functions/episode/write-episode.ts';
import { readCatalog } from '../../functions/feed/read-catalog.ts';
import { type PublishEdges, publishChange } from '../../functions/publish.ts';
import type { Notice } from '../../functions/report/notice.ts';
import type { Show } from '../../functions/show/show.ts';
import { writeShow } from '../../functions/show/write-show.ts';
import { createMemoryStore } from '../bench/memory-store.ts';
import { episode, show as specimen } from '../site/specimens.ts';
import { createImpatience } from './impatience.ts';
import { bytesOf } from './temporary-stores.ts';

/** A show on a site in memory, whose episodes come from nowhere: what `publish` does with them is what counts. */
export function createPublishedShow(settings: Partial<Show> = {}) {
  const changed: string[] = [];
  const read: string[] = [];
  const { store, counts } = createMemoryStore((key) => changed.push(key));
  const site = {
    ...store,
    read: async (key: string) => {
      read.push(key);
      return await store.read(key);
    },
  };
  // With a cover of its own, so that none has to be drawn.
  const show = { ...specimen, cover: 'cover-00.jpg', ...settings };
  const keys = showKeys(show.name);
  const continued: string[] = [];
  const notices: Notice[] = [];
  const edges: PublishEdges = {
    ...{
      site,
      siteAddress: 'https://podcast.example',
      playerScript: async () => '/* player */',
      patience: createImpatience(),
    },
    notify: (notice) => notices.push(notice),
    later: async (key) => void continued.push(key),
  };
  const publish = (key: string, deadline = noDeadline) => publishChange(key, edges, deadline);
  return {
    ...{ store, edges, keys, counts, changed, read, continued, notices, publish },
    /** Puts settings there, and does not publish them. */
    keepSettings: (more: Partial<Show> = {}) =>
      store.keep(keys.settings, bytesOf(writeShow({ ...show, ...more }))),
    /** Puts an episode there, and does not publish it. */
    keep: async (name: string, fields: Partial<Episode> = {}) => {
      const key = episodeKeys(show.name, name).episode;
      const named = { name, url: `https://coast.example/${name}` };
      await store.keep(
        key,
        bytesOf(writeEpisode({ ...episode, ...named, show: show.name, guid: name, ...fields })),
      );
      return key;
    },
    remove: async (name: string) => {
      const key = episodeKeys(show.name, name).episode;
      await store.remove(key);
      await publish(key);
    },
    catalog: async () => readCatalog((await store.read(keys.catalog))?.bytes),
    text: async (key: string) => {
      const object = await store.read(key);
      return object === undefined ? undefined : new TextDecoder().decode(object.bytes);
    },
  };
}

/** Instants a day apart from each other, the first of them long ago. */
export function dayOf(index: number): string {
  return new Date(Date.UTC(2000, 0, 1) + index * 86_400_000).toISOString();
}
