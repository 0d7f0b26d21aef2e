import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import { showKeys } from '../episode/keys.ts';
import { addressOf } from '../feed/addresses.ts';
import type { ArchivePage, Catalog } from '../feed/catalog.ts';
import type { PlannedPage } from '../feed/plan-feed.ts';
import { writeFeed } from '../feed/write-feed.ts';
import type { Show } from '../show/show.ts';
import type { SiteEdges } from './site-edges.ts';

/** What has to be done to an archive, and what the catalog says of it before and after. */
export type ArchiveWork = {
  readonly changes: readonly Change[];
  /** Pages that are no longer needed, as they shall be: without episodes. */
  readonly surplus: readonly Change[];
  readonly begun: Pick<Catalog, 'archive'>;
  readonly done: Pick<Catalog, 'archive'>;
};

type Change = Former & { readonly text: string };

/** The pages as they should be, and as the catalog has them. */
type Archive = {
  readonly show: Show;
  readonly planned: readonly PlannedPage[];
  readonly present: readonly ArchivePage[];
  /** Whether pages are looked at that the catalog says are right. */
  readonly isDoubted: boolean;
};

/** Looks at the pages of an archive that may have to change, and at no others; to be called before the catalog is written. */
export async function seeArchive(archive: Archive, edges: SiteEdges): Promise<ArchiveWork> {
  const { show, planned, present, isDoubted } = archive;
  const pages = await Promise.all(
    planned.map(async ({ key, page, noted }, index) => {
      if (!isDoubted && present[index]?.digest === noted.digest) return { noted };
      const former = await edges.site.read(key);
      const text = writeFeed(show, page, edges.siteAddress);
      const isRight = former !== undefined && new TextDecoder().decode(former.bytes) === text;
      return isRight ? { noted } : { noted, change: { store: edges.site, key, former, text } };
    }),
  );
  const surplus = present.slice(planned.length);
  const begun = pages.map(({ noted, change }) => (change === undefined ? noted : withoutDigest(noted)));
  return {
    changes: pages.flatMap(({ change }) => change ?? []),
    surplus: await Promise.all(
      surplus.map((_, index) => seeSurplus(show, planned.length + index + 1, edges)),
    ),
    begun: archiveOf([...begun, ...surplus.map(withoutDigest)]),
    done: archiveOf(pages.map(({ noted }) => noted)),
  };
}

/** @throws ConflictError when another run was faster */
export async function keepArchive(changes: readonly Change[]): Promise<void> {
  for (const { text, ...page } of changes) await keepTextOver(page, text);
}

/** A page is emptied and not removed: a store removes also what another run, which needs the page again, has just written. */
async function seeSurplus(show: Show, number: number, { site, siteAddress }: SiteEdges): Promise<Change> {
  const { archive, feed } = showKeys(show.name);
  const key = archive(number);
  const former = await site.read(key);
  const links = { self: addressOf(siteAddress, key), current: addressOf(siteAddress, feed) };
  return { store: site, key, former, text: writeFeed(show, { links, episodes: [] }, siteAddress) };
}

function withoutDigest({ date, name }: ArchivePage): ArchivePage {
  return { date, name };
}

function archiveOf(archive: readonly ArchivePage[]): Pick<Catalog, 'archive'> {
  return archive.length === 0 ? {} : { archive };
}
