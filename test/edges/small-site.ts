import type { Limits } from '../../functions/budget/budget.ts';
import { type NarrateEdges, narrateArticle } from '../../functions/narrate.ts';
import { type PublishEdges, publishChange } from '../../functions/publish.ts';
import type { Notice } from '../../functions/report/notice.ts';
import { createImpatience } from './impatience.ts';
import { createSilentPolly } from './silent-polly.ts';
import { bytesOf, createTemporaryStore, textIn } from './temporary-stores.ts';
import { withDrawnCovers } from './with-drawn-covers.ts';

/** The whole product in three temporary folders, its two functions called by hand, Polly silent. */
export async function createSmallSite(change?: Parameters<typeof createSilentPolly>[0], limits: Limits = {}) {
  const { polly, requests } = createSilentPolly(change);
  const notices: Notice[] = [];
  const told: { readonly article: string; readonly status: string; readonly isNews: boolean }[] = [];
  const siteChanges: string[] = [];
  const postponed: { readonly key: string; readonly delaySeconds: number }[] = [];
  const calls = new Map<string, string>();
  const site = withDrawnCovers(await createTemporaryStore((key) => siteChanges.push(key)));
  const edges: NarrateEdges = {
    articles: await createTemporaryStore(),
    studio: await createTemporaryStore(),
    site,
    polly,
    patience: createImpatience(),
    settings: { defaultEngine: 'neural', maximumCharacters: 5_000, ...limits },
    notify: (notice) => notices.push(notice),
    tellAuthor: async ({ article, status }, isNews) => void told.push({ article, status, isNews }),
    exclusive: createExclusive(),
    later: async (key, delaySeconds) => void postponed.push({ key, delaySeconds }),
    calendar: {
      callAt: async (key, instant) => void calls.set(key, instant),
      cancel: async (key) => void calls.delete(key),
    },
  };
  const publishing: PublishEdges = {
    ...edges,
    siteAddress: 'https://podcast.example',
    playerScript: async () => '/* player */',
    later: async (key: string): Promise<void> => publishChange(key, publishing),
  };
  let depth = 0;
  const follow = async (key: string): Promise<void> => {
    depth += 1;
    const from = siteChanges.length;
    await narrateArticle(key, edges).finally(() => {
      depth -= 1;
    });
    for (const changed of siteChanges.slice(from)) await publishChange(changed, publishing);
    // An upload in the middle of another run would find that run at work for ever.
    while (depth === 0 && postponed.length > 0) await follow(postponed.shift()?.key ?? '');
  };
  return {
    edges,
    publishing,
    requests,
    notices,
    /** What authors were told. */
    told,
    siteChanges,
    /** What the function asked to be called with again. */
    postponed,
    /** When it asked to be called with what. */
    calls,
    /** An upload, and all that follows from it. */
    async upload(key: string, text: string) {
      await edges.articles.keep(key, bytesOf(text));
      await follow(key);
    },
    /** A deletion, and all that follows from it. */
    async remove(key: string) {
      await edges.articles.remove(key);
      await follow(key);
    },
    follow,
    read: (key: string) => textIn(site, key),
    report: (key: string) => textIn(edges.studio, `reports/${key}.json`),
  };
}

/** One run at a time and a key, as leases have it. */
function createExclusive(): NarrateEdges['exclusive'] {
  const atWork = new Set<string>();
  return async (key, work) => {
    if (atWork.has(key)) return false;
    atWork.add(key);
    await work().finally(() => atWork.delete(key));
    return true;
  };
}
