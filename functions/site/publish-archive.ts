import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import { showKeys } from '../episode/keys.ts';
import type { ArchivePage, Catalog } from '../feed/catalog.ts';
import type { PlannedPage } from '../feed/plan-feed.ts';
import { writeFeed } from '../feed/write-feed.ts';
import type { Show } from '../show/show.ts';
import type { SiteEdges } from './site-edges.ts';

/** What has to be done to an archive, and what the catalog says of it before and after. */
export type ArchiveWork = {
  readonly changes: readonly (Former & { readonly text: string })[];
  /** Keys of pages that are no longer needed. */
  readonly surplus: readonly string[];
  readonly begun: Pick<Catalog, 'archive'>;
  readonly done: Pick<Catalog, 'archive'>;
};

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
    surplus: surplus.map((_, index) => showKeys(show.name).archive(planned.length + index + 1)),
    begun: archiveOf([...begun, ...surplus.map(withoutDigest)]),
    done: archiveOf(pages.map(({ noted }) => noted)),
  };
}

/** @throws ConflictError when another run was faster */
export async function keepArchive({ changes }: ArchiveWork): Promise<void> {
  for (const { text, ...page } of changes) await keepTextOver(page, text);
}

function withoutDigest({ date, name }: ArchivePage): ArchivePage {
  return { date, name };
}

function archiveOf(archive: readonly ArchivePage[]): Pick<Catalog, 'archive'> {
  return archive.length === 0 ? {} : { archive };
}
