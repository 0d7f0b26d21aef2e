import { type NarrateEdges, narrateArticle } from '../../functions/narrate.ts';
import { publishChange } from '../../functions/publish.ts';
import type { Notice } from '../../functions/report/notice.ts';
import { createLocalCloud } from '../../local/create-local-cloud.ts';
import { createInstantPolly } from './instant-polly.ts';
import { createMemoryStore } from './memory-store.ts';

/** No article is too long for a bench. */
export const settings = { defaultEngine: 'neural', maximumCharacters: 20_000_000 } as const;

/** The two functions over buckets and a Polly that cost nothing: what is left is the pipeline's own. */
export function createMemoryCloud(notify: (notice: Notice) => void = () => {}) {
  const changed: string[] = [];
  const site = createMemoryStore((key) => changed.push(key));
  const studio = createMemoryStore();
  const polly = createInstantPolly();
  // A laptop's wiring with everything replaced that touches the laptop.
  const folders = { articles: 'none', studio: 'none', site: 'none' };
  const siteAddress = 'https://podcast.example';
  const local = createLocalCloud({ folders, siteAddress, polly, notify });
  const edges: NarrateEdges = {
    ...local.edges,
    ...{ articles: createMemoryStore().store, studio: studio.store, site: site.store, settings },
    tellAuthor: async () => {},
  };
  const publishing = {
    ...{ site: site.store, siteAddress, patience: edges.patience, notify },
    playerScript: async () => '/* player */',
    later: async (key: string) => void changed.push(key),
  };
  return {
    edges,
    site,
    publishing,
    narrate: async (key: string, text: string) => {
      await edges.articles.keep(key, new TextEncoder().encode(text));
      await narrateArticle(key, edges);
    },
    /** Follows what has changed on the site since it was last followed. */
    publish: async () => {
      for (const key of changed.splice(0)) await publishChange(key, publishing);
    },
  };
}
