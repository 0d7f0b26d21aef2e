import { describe, expect, it } from 'vitest';
import { ConflictError } from '../functions/cloud/conflict-error.ts';
import type { Store } from '../functions/cloud/store.ts';
import { episodeKeys, showKeys, siteKeys } from '../functions/episode/keys.ts';
import { list, readShape, record, text as word } from '../functions/episode/shape.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { publishChange } from '../functions/publish.ts';
import { addressHash } from '../functions/site/addresses/address-hash.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const home = 'https://coast.example/ebb';
const key = siteKeys.byAddress(addressHash(home) ?? '');

const post = (title: string, url: string, day = 1) =>
  `---\ndate: 2026-02-0${day}\nurl: ${url}\n---\n# ${title}\n\nText of ${title}.`;

/** The episodes that an entry names, newest first; players take the first `episode` in its text. */
async function namedIn(site: Site, at = key): Promise<readonly string[]> {
  const text = await site.read(at);
  if (text === undefined) return [];
  const { claimants } = readShape(bytesOf(text), at, record({ claimants: list(record({ name: word })) }));
  const names = claimants.map(({ name }) => name);
  expect(/"episode":\s*"([^"]*)"/.exec(text)?.[1]).toBe(names.length === 0 ? undefined : `${names[0]}/`);
  return names;
}

const entries = async (site: Site) => {
  const keys = await site.edges.site.list('by-address/');
  return (await Promise.all(keys.map((at) => namedIn(site, at)))).filter((names) => names.length > 0);
};

describe('the index of addresses', () => {
  it('leads from an article’s own address to its episode, however the address is written', async () => {
    const site = await createSmallSite();
    await site.upload('tech/2026/ebb.md', post('Ebb', `${home}/?utm_source=x#top`));
    expect(await namedIn(site)).toEqual(['tech/2026/ebb']);
    const changes = site.siteChanges.length;
    await publishChange('tech/2026/ebb/episode.json', site.publishing);
    expect(site.siteChanges).toHaveLength(changes);
  });

  it('has none for an article without an address', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', '# Ebb\n\nText.');
    expect(await site.edges.site.list('by-address/')).toEqual([]);
  });

  it('forgets an episode that goes, and the former address of one that moves', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', home));
    await site.upload('ebb.md', post('Ebb', 'https://coast.example/low-tide'));
    expect(await namedIn(site)).toEqual([]);
    expect(await entries(site)).toEqual([['main/ebb']]);
    await site.remove('ebb.md');
    expect(await entries(site)).toEqual([]);
  });

  it('names the newer of two episodes, in whichever order they came, and the other one when that goes', async () => {
    for (const order of [
      ['ebb.md', 'flow.md'],
      ['flow.md', 'ebb.md'],
    ]) {
      const site = await createSmallSite();
      for (const file of order) await site.upload(file, post(file, home, file === 'flow.md' ? 2 : 1));
      expect(await namedIn(site)).toEqual(['main/flow', 'main/ebb']);
      await site.remove('flow.md');
      expect(await namedIn(site)).toEqual(['main/ebb']);
    }
  });

  it('names the newer of two shows’ episodes, as long as that has the address', async () => {
    const site = await createSmallSite();
    await site.upload('tech/flow.md', post('Flow', home, 2));
    await site.upload('ebb.md', post('Ebb', home, 1));
    expect(await namedIn(site)).toEqual(['tech/flow', 'main/ebb']);
    await site.upload('tech/flow.md', post('Flow', 'https://coast.example/flow', 2));
    await publishChange('main/ebb/episode.json', site.publishing);
    expect(await namedIn(site)).toEqual(['main/ebb']);
  });

  it.each([
    'no JSON',
    '{"version":1,"episode":"nonsense"}',
    '{"version":1,"episode":"tech/gone/"}',
    '{"version":1,"claimants":[{"date":"","name":"tech/gone"}]}',
  ])('mends an entry that says %s', async (text) => {
    const site = await createSmallSite();
    await site.edges.site.keep(key, bytesOf(text));
    await site.upload('ebb.md', post('Ebb', home));
    expect(await namedIn(site)).toEqual(['main/ebb']);
  });

  it('names the episode of each show that has the address', async () => {
    const site = await createSmallSite();
    await site.upload('tech/ebb.md', post('Ebb', home, 1));
    await site.upload('news/ebb.md', post('Ebb', home, 2));
    expect(await namedIn(site)).toEqual(['news/ebb', 'tech/ebb']);
    await site.remove('news/ebb.md');
    expect(await namedIn(site)).toEqual(['tech/ebb']);
  });

  it('passes another episode that an operator has to restore', async () => {
    const site = await createSmallSite();
    await site.upload('tech/ebb.md', post('Ebb', home, 1));
    await site.edges.site.keep(episodeKeys('tech', 'ebb').episode, bytesOf('{}'));
    await site.upload('news/ebb.md', post('Ebb', home, 2));
    expect(await namedIn(site)).toEqual(['news/ebb']);
  });

  it('understands entries of an earlier release, and comes back with the show where they were lost', async () => {
    const site = await createSmallSite();
    await site.upload('tech/ebb.md', post('Ebb', home, 1));
    await site.edges.site.keep(key, bytesOf('{"version":1,"episode":"tech/ebb/"}\n'));
    await site.upload('news/ebb.md', post('Ebb', home, 2));
    expect(await namedIn(site)).toEqual(['news/ebb', 'tech/ebb']);
    await site.edges.site.remove(key);
    await site.upload('tech/show.yaml', 'title: Tech');
    expect(await namedIn(site)).toEqual(['tech/ebb']);
    await site.upload('news/show.yaml', 'title: News');
    expect(await namedIn(site)).toEqual(['news/ebb', 'tech/ebb']);
  });
});

/** What a run meets: one write is preceded, followed or replaced by something. */
function meeting(site: Store, at: string, meet: (write: () => Promise<string>) => Promise<string>): Store {
  let isMet = false;
  return {
    ...site,
    keep: async (written, bytes, condition) => {
      const write = () => site.keep(written, bytes, condition);
      if (isMet || written !== at) return await write();
      isMet = true;
      return await meet(write);
    },
  };
}

describe('a run that another one is faster than', () => {
  const { feed } = showKeys('main');
  const conflict = async () => Promise.reject(new ConflictError(feed));

  it('still gives up the former address of a changed episode, and of one that is gone', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', home));
    await site.upload('flow.md', post('Flow', 'https://coast.example/flow'));
    const real = site.edges.site;
    Object.assign(site.publishing, { site: meeting(real, feed, conflict) });
    await site.upload('ebb.md', post('Ebb', 'https://coast.example/low-tide'));
    expect(await namedIn(site)).toEqual([]);
    Object.assign(site.publishing, { site: meeting(real, feed, conflict) });
    await site.remove('ebb.md');
    expect(await entries(site)).toEqual([['main/flow']]);
  });

  it.each(['before', 'after'])(
    'leaves an article that moved to another show there, when that is published %s its catalog',
    async (when) => {
      const site = await createSmallSite();
      await site.upload('tech/ebb.md', post('Ebb', home));
      await site.edges.articles.remove('tech/ebb.md');
      await site.edges.articles.keep('ebb.md', bytesOf(post('Ebb', home)));
      for (const file of ['tech/ebb.md', 'ebb.md']) await narrateArticle(file, site.edges);
      const overtake = () => publishChange('main/ebb/episode.json', site.publishing);
      const slow = meeting(site.edges.site, showKeys('tech').catalog, async (write) => {
        if (when === 'before') await overtake();
        const etag = await write();
        if (when === 'after') await overtake();
        return etag;
      });
      await publishChange('tech/ebb/episode.json', { ...site.publishing, site: slow });
      expect(await namedIn(site)).toEqual(['main/ebb']);
    },
  );

  it('does not enter an address that the episode has given up meanwhile', async () => {
    const site = await createSmallSite();
    const other = 'https://coast.example/low-tide';
    await site.upload('ebb.md', post('Ebb', other));
    await site.edges.articles.keep('ebb.md', bytesOf(post('Ebb', home)));
    await narrateArticle('ebb.md', site.edges);
    // The new address is about to be entered when the article gets its old one back, and that is published.
    const slow = meeting(site.edges.site, key, async (write) => {
      await site.upload('ebb.md', post('Ebb', other));
      return await write();
    });
    await publishChange('main/ebb/episode.json', { ...site.publishing, site: slow });
    expect(await entries(site)).toEqual([['main/ebb']]);
    expect(await namedIn(site)).toEqual([]);
  });
});
