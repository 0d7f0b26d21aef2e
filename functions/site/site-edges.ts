import type { Store } from '../cloud/store.ts';

/** Where the site is, and under which address the world sees it (without a slash at the end). */
export type SiteEdges = {
  readonly site: Store;
  readonly siteAddress: string;
  /** The text of `player.js`, as the build of `player/` makes it. */
  readonly playerScript: () => Promise<string>;
};
