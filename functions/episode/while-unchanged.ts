import { ConflictError } from '../cloud/conflict-error.ts';
import type { Patience } from '../cloud/patience.ts';
import type { Store } from '../cloud/store.ts';
import type { Polly } from '../speech/polly.ts';

/** An article as it was read. */
export type Seen = { readonly key: string; readonly etag: string };

/** What looking at the article takes. */
export type LookEdges = { readonly articles: Store; readonly patience: Patience; readonly polly: Polly };

/** A book is looked at thirty times a minute, which costs nothing beside its speech. */
const secondsBetweenLooks = 2;

/**
 * Hands out a Polly that begins no more requests once the article has been edited or deleted: ConflictError. Those in flight come to
 * their end and are kept.
 */
export function whileUnchanged(seen: Seen, { articles, patience, polly }: LookEdges): Polly {
  let lookedSeconds = patience.nowSeconds();
  let isChanged = false;
  async function look(): Promise<void> {
    const nowSeconds = patience.nowSeconds();
    if (nowSeconds - lookedSeconds < secondsBetweenLooks) return;
    lookedSeconds = nowSeconds;
    isChanged ||= !(await isStill(seen, articles));
  }
  return {
    describeVoices: () => polly.describeVoices(),
    synthesize: async (request) => {
      await look();
      if (isChanged) throw new ConflictError(seen.key);
      return await polly.synthesize(request);
    },
  };
}

/** A look that fails says nothing: the run looks once more at its end, and may fail then. */
async function isStill({ key, etag }: Seen, articles: Store): Promise<boolean> {
  try {
    return (await articles.describe(key))?.etag === etag;
  } catch {
    return true;
  }
}
