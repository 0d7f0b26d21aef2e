import { describe, expect, it } from 'vitest';
import { episodeKeys } from '../functions/episode/keys.ts';
import { writeCatalog } from '../functions/feed/write-catalog.ts';
import { publishChange } from '../functions/publish.ts';
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

  it('begins again when settings come back that it had not ended with', async () => {
    const show = await createFullShow();
    await show.publish(show.keys.settings, roundsOf(1));
    await show.keepSettings({ title: 'Sea Talk Weekly' });
    await show.publish(show.keys.settings);
    expect(await show.text(show.keys.progress)).toBeUndefined();
    await show.keepSettings({ title: 'Sea Talk' });
    await show.publish(show.keys.settings);
    expect(await show.pageOf(count - 1)).not.toContain('Weekly');
    expect(await show.renewed()).toBe(count);
  });

  it('forgets how far it was with other settings before a page says these, also when it dies on the way', async () => {
    const show = await createFullShow();
    await show.publish(show.keys.settings, roundsOf(1));
    await show.keepSettings({ title: 'Sea Talk Weekly' });
    const site = {
      ...show.store,
      keep: async (...[key, bytes, condition]: Parameters<typeof show.store.keep>) => {
        if (key === episodeKeys('field-notes', 'e0').page) throw new Error('killed');
        return await show.store.keep(key, bytes, condition);
      },
    };
    await expect(publishChange(show.keys.settings, { ...show.edges, site })).rejects.toThrow('killed');
    await show.keepSettings({ title: 'Sea Talk' });
    await show.publish(show.keys.settings);
    expect(await show.renewed()).toBe(count);
    expect(await show.pageOf(count - 1)).not.toContain('Weekly');
  });

  it('says new settings where the last episode has gone', async () => {
    const show = createPublishedShow();
    await show.publish(await show.keep('e0'));
    await show.remove('e0');
    await show.keepSettings({ title: 'Sea Talk', newFeed: 'https://elsewhere.example/feed.xml' });
    await show.publish(show.keys.settings);
    expect(await show.text(show.keys.feed)).toContain('<title>Sea Talk</title>');
    expect(await show.text(show.keys.feed)).toContain('https://elsewhere.example/feed.xml');
    expect(await show.text(show.keys.page)).toContain('Sea Talk');
  });

  it('publishes nothing of a show that never had an episode', async () => {
    const show = createPublishedShow();
    await show.keepSettings();
    show.changed.length = 0;
    await show.publish(show.keys.settings);
    expect(show.changed).toEqual([]);
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
