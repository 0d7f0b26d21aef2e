import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchivePage, Catalog, CatalogEntry } from '../../functions/feed/catalog.ts';
import { addEntries, removeEpisode } from '../../functions/feed/edit-catalog.ts';
import { layArchive } from '../../functions/feed/lay-archive.ts';
import { makeEntry } from '../../functions/feed/make-entry.ts';
import { dayOf } from '../edges/published-show.ts';
import { episode } from '../site/specimens.ts';

const specimen = makeEntry(episode);

const entry = (day: number, name = `e${day}`): CatalogEntry => ({ ...specimen, name, date: dayOf(day) });

const catalogOf = (count: number): Catalog =>
  addEntries(
    { version: 1, episodes: [] },
    Array.from({ length: count }, (_, index) => entry(index * 10)),
  );

type Pages = readonly (readonly CatalogEntry[])[];

/** The catalog as it is once these pages were written. */
function laid(catalog: Catalog, pages: Pages): Catalog {
  const archive = pages.map(
    ([newest]): ArchivePage => ({ date: newest?.date ?? '', name: newest?.name ?? '' }),
  );
  return { ...catalog, archive };
}

const namesIn = (pages: Pages) => pages.map((page) => page.map(({ name }) => name));

describe('the archive', () => {
  test.each([0, 1, 1_000])('has no page while the feed holds all of %d episodes', (count) => {
    expect(layArchive(catalogOf(count), 1_000)).toEqual([]);
  });

  test('begins a page when it can be full, with the oldest episodes', () => {
    const pages = layArchive(catalogOf(1_001), 1_000);
    expect(pages.map((page) => page.length)).toEqual([100]);
    expect(pages[0]?.at(-1)?.name).toBe('e0');
    expect(layArchive(catalogOf(1_101), 1_000).map((page) => page.length)).toEqual([100, 100]);
  });

  test('has pages as small as a small feed, but not of one episode each', () => {
    expect(layArchive(catalogOf(41), 20).map((page) => page.length)).toEqual([20, 20]);
    expect(layArchive(catalogOf(21), 1).map((page) => page.length)).toEqual([10, 10]);
    expect(layArchive(catalogOf(3), 1).map((page) => page.length)).toEqual([3]);
  });

  test('leaves every other page as it is, whatever comes between or goes', () => {
    const before = catalogOf(2_000);
    const pages = layArchive(before, 1_000);
    const catalog = laid(before, pages);
    const added = namesIn(layArchive(addEntries(catalog, [entry(2_505)]), 1_000));
    expect(added[2]).toHaveLength(101);
    expect(added.toSpliced(2, 1)).toEqual(namesIn(pages).toSpliced(2, 1));
    const removed = namesIn(layArchive(removeEpisode(catalog, 'e2500'), 1_000));
    expect(removed[2]).toHaveLength(99);
    expect(removed.toSpliced(2, 1)).toEqual(namesIn(pages).toSpliced(2, 1));
  });

  test('leaves all pages as they are when a newest episode comes, and adds one when it is needed', () => {
    const catalog = laid(catalogOf(1_200), layArchive(catalogOf(1_200), 1_000));
    const pages = namesIn(layArchive(catalog, 1_000));
    expect(namesIn(layArchive(addEntries(catalog, [entry(90_000)]), 1_000)).slice(0, 2)).toEqual(pages);
    expect(layArchive(addEntries(catalog, [entry(90_000)]), 1_000)).toHaveLength(3);
  });

  test('lays a page anew that got twice as long, and all newer ones, but no older one', () => {
    const catalog = laid(catalogOf(2_000), layArchive(catalogOf(2_000), 1_000));
    const many = Array.from({ length: 101 }, (_, index) => entry(2_505, `x${index}`));
    const pages = layArchive(addEntries(catalog, many), 1_000);
    expect(pages.every((page) => page.length === 100)).toBe(true);
    expect(namesIn(pages).slice(0, 2)).toEqual(namesIn(layArchive(catalog, 1_000)).slice(0, 2));
  });

  test('needs fewer pages when the feed may hold more', () => {
    const catalog = laid(catalogOf(2_000), layArchive(catalogOf(2_000), 1_000));
    expect(layArchive(catalog, 1_500)).toHaveLength(5);
    expect(layArchive(catalog, 2_000)).toEqual([]);
  });

  test('misses no episode, and has none twice, whatever happened before', () => {
    const edits = fc.array(fc.record({ day: fc.nat({ max: 300 }), isRemoval: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 60 }), edits, (limit, count, list) => {
        let catalog = catalogOf(count);
        for (const { day, isRemoval } of list) {
          catalog = laid(catalog, layArchive(catalog, limit));
          catalog = isRemoval ? removeEpisode(catalog, `e${day}`) : addEntries(catalog, [entry(day)]);
        }
        const archived = layArchive(catalog, limit).toReversed().flat();
        const first = archived[0];
        const from = catalog.episodes.findIndex(({ name }) => name === first?.name);
        expect(archived).toEqual(first === undefined ? [] : catalog.episodes.slice(from));
        expect(archived.length).toBeGreaterThanOrEqual(catalog.episodes.length - limit);
        expect(archived.length).toBeLessThanOrEqual(catalog.episodes.length);
      }),
    );
  });
});
