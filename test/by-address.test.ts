import { describe, expect, it } from 'vitest';
import { siteKeys } from '../functions/episode/keys.ts';
import { publishChange } from '../functions/publish.ts';
import { addressHash } from '../functions/site/address-hash.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const home = 'https://coast.example/ebb';
const key = siteKeys.byAddress(addressHash(home) ?? '');

const post = (title: string, url: string, day = 1) =>
  `---\ndate: 2026-02-0${day}\nurl: ${url}\n---\n# ${title}\n\nText of ${title}.`;

async function entryIn(site: Site): Promise<unknown> {
  const text = await site.read(key);
  return text === undefined ? undefined : JSON.parse(text);
}

const entryOf = (episode: string) => ({ version: 1, episode });

describe('the index of addresses', () => {
  it('leads from an article’s own address to its episode, however the address is written', async () => {
    const site = await createSmallSite();
    await site.upload('tech/2026/ebb.md', post('Ebb', `${home}/?utm_source=x#top`));
    expect(await entryIn(site)).toEqual(entryOf('tech/2026/ebb/'));
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
    expect(await entryIn(site)).toBeUndefined();
    expect(await site.edges.site.list('by-address/')).toHaveLength(1);
    await site.remove('ebb.md');
    expect(await site.edges.site.list('by-address/')).toEqual([]);
  });

  it('names the newer of two episodes, in whichever order they came, and the other one when that goes', async () => {
    for (const order of [
      ['ebb.md', 'flow.md'],
      ['flow.md', 'ebb.md'],
    ]) {
      const site = await createSmallSite();
      for (const file of order) await site.upload(file, post(file, home, file === 'flow.md' ? 2 : 1));
      expect(await entryIn(site)).toEqual(entryOf('main/flow/'));
      await site.remove('flow.md');
      expect(await entryIn(site)).toEqual(entryOf('main/ebb/'));
    }
  });

  it('names the newer of two shows’ episodes, as long as that has the address', async () => {
    const site = await createSmallSite();
    await site.upload('tech/flow.md', post('Flow', home, 2));
    await site.upload('ebb.md', post('Ebb', home, 1));
    expect(await entryIn(site)).toEqual(entryOf('tech/flow/'));
    await site.upload('tech/flow.md', post('Flow', 'https://coast.example/flow', 2));
    await publishChange('main/ebb/episode.json', site.publishing);
    expect(await entryIn(site)).toEqual(entryOf('main/ebb/'));
  });

  it.each(['no JSON', '{"version":1,"episode":"nonsense"}', '{"version":1,"episode":"tech/gone/"}'])(
    'mends an entry that says %s',
    async (text) => {
      const site = await createSmallSite();
      await site.edges.site.keep(key, bytesOf(text));
      await site.upload('ebb.md', post('Ebb', home));
      expect(await entryIn(site)).toEqual(entryOf('main/ebb/'));
    },
  );
});
