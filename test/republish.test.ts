import { describe, expect, it } from 'vitest';
import { episodeKeys } from '../functions/episode/keys.ts';
import { writeCatalog } from '../functions/feed/write-catalog.ts';
import { createPublishedShow, dayOf } from './edges/published-show.ts';
import { bytesOf } from './edges/temporary-stores.ts';

const count = 20;

/** A show of twenty episodes; the pages of sixteen are written at a time. */
async function createFullShow() {
  const show = createPublishedShow();
  await show.keepSettings();
  for (let index = 0; index < count; index += 1) {
    await show.publish(await show.keep(`e${index}`, { date: dayOf(index) }));
  }
  await show.keepSettings({ title: 'Sea Talk' });
  const pageOf = (index: number) => show.text(episodeKeys('field-notes', `e${index}`).page);
  const renewed = async () => {
    const pages = await Promise.all(Array.from({ length: count }, (_, index) => pageOf(index)));
    return pages.filter((page) => page?.includes('Sea Talk')).length;
  };
  return { ...show, pageOf, renewed };
}

/** An invocation that has time for so many rounds of sixteen episodes. */
function roundsOf(rounds: number) {
  let left = rounds;
  return { remainingSeconds: () => (left-- > 0 ? 100 : 10) };
}

describe('a show whose pages take longer than one run', () => {
  it('goes on where the last run ended, and leaves nothing behind', async () => {
    const show = await createFullShow();
    await show.publish(show.keys.settings, roundsOf(1));
    expect(await show.renewed()).toBe(16);
    expect(await show.pageOf(count - 1)).toContain('Sea Talk');
    expect(await show.text(show.keys.feed)).toContain('Sea Talk');
    expect(show.continued).toEqual([show.keys.settings]);
    show.read.length = 0;
    await show.publish(show.keys.settings, roundsOf(1));
    expect(show.read.filter((key) => key.endsWith('episode.json'))).toHaveLength(count - 16);
    expect(await show.renewed()).toBe(count);
    expect(show.continued).toHaveLength(1);
    expect(await show.text(show.keys.progress)).toBeUndefined();
  });

  it('waits for a run that has time', async () => {
    const show = await createFullShow();
    await show.publish(show.keys.settings, roundsOf(0));
    expect(await show.renewed()).toBe(0);
    expect(show.continued).toEqual([show.keys.settings]);
  });

  it('begins again when the settings change on the way, and when its progress cannot be read', async () => {
    const show = await createFullShow();
    await show.publish(show.keys.settings, roundsOf(1));
    await show.keepSettings({ title: 'Sea Talk Weekly' });
    await show.publish(show.keys.settings, roundsOf(1));
    expect(await show.pageOf(count - 1)).toContain('Sea Talk Weekly');
    await show.store.keep(show.keys.progress, bytesOf('{}'));
    await show.publish(show.keys.settings);
    expect(await show.pageOf(0)).toContain('Sea Talk Weekly');
  });

  it('passes an episode that an operator has to restore, and names it', async () => {
    const show = await createFullShow();
    const { episode } = episodeKeys('field-notes', 'e7');
    await show.store.keep(episode, bytesOf('{}'));
    await show.publish(show.keys.settings);
    expect(await show.renewed()).toBe(count - 1);
    expect(show.notices).toContainEqual({
      kind: 'failed',
      key: episode,
      problem: expect.stringContaining('restore or delete'),
    });
  });

  it('fails with the store, not with a page', async () => {
    const show = await createFullShow();
    const site = { ...show.store, read: async () => Promise.reject(new Error('no connection')) };
    Object.assign(show.edges, { site });
    await expect(show.publish(show.keys.settings)).rejects.toThrow('no connection');
  });

  it('brings entries of an earlier release up to date, however old', async () => {
    const show = await createFullShow();
    const present = await show.catalog();
    const former = present.episodes.map(({ chapters: _, ...entry }) => entry);
    await show.store.keep(show.keys.catalog, bytesOf(writeCatalog({ ...present, episodes: former })));
    await show.publish(show.keys.settings);
    expect(await show.catalog()).toEqual(present);
  });
});
