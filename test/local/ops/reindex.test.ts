import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showKeys } from '../../../functions/episode/keys.ts';
import { openPlace } from '../../../local/ops/open-place.ts';
import type { Place } from '../../../local/ops/place.ts';
import { readOpsOptions } from '../../../local/ops/read-ops-options.ts';
import { reindex } from '../../../local/ops/reindex.ts';
import { renarrate } from '../../../local/ops/renarrate.ts';
import { createSmallSite } from '../../edges/small-site.ts';
import { bytesOf, textIn } from '../../edges/temporary-stores.ts';

const post = (title: string, day: number) =>
  `---\ntitle: ${title}\ndate: 2026-02-0${day}\nurl: https://blog.example/${title}\n---\n\nA text.\n\nAnd more of it.\n`;

type Site = Awaited<ReturnType<typeof createSmallSite>>;

async function createShow(): Promise<Site> {
  const site = await createSmallSite();
  await site.upload('tech/ebb.md', post('Ebb', 1));
  await site.upload('tech/flow.md', post('Flow', 2));
  return site;
}

function placeOf({ edges }: Site, change: Partial<Place> = {}): Place {
  const { articles, studio, site } = edges;
  return {
    name: 'test',
    articles,
    studio,
    site,
    siteAddress: undefined,
    queues: [],
    call: undefined,
    ...change,
  };
}

async function reindexAll(place: Place) {
  const { lines, act } = await reindex(place);
  return { lines, outcome: await act?.() };
}

/** All of a site but what is written by narrate. */
async function readSite({ edges: { site } }: Site): Promise<Readonly<Record<string, string | undefined>>> {
  const keys = await site.list('');
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await textIn(site, key)])));
}

const { catalog, feed, page } = showKeys('tech');

describe('npm run ops -- reindex', () => {
  it('finds nothing to do on a site that is right, and writes nothing', async () => {
    const site = await createShow();
    const before = await Promise.all([catalog, feed, page].map((key) => site.edges.site.describe(key)));
    const { lines, outcome } = await reindexAll(placeOf(site));
    expect(lines).toEqual([
      'reindex    tech · 2 episodes · its catalog is right · feed and page are made anew',
    ]);
    expect(outcome).toEqual({ lines: ['reindexed  tech · 2 episodes'], exitCode: 0 });
    const after = await Promise.all([catalog, feed, page].map((key) => site.edges.site.describe(key)));
    expect(after).toEqual(before);
  });

  it.each([
    ['lost', undefined],
    ['unreadable', '{"version":1,'],
    ['of no episodes', '{"version":1,"episodes":[]}'],
  ])('makes all anew from a catalog that is %s, with the identity that the feed has', async (_, broken) => {
    const site = await createShow();
    // As where the site has moved since: the identity cannot be made from its address.
    const guid = '0123abcd-0123-5abc-8abc-0123456789ab';
    const moved = ((await textIn(site.edges.site, feed)) ?? '').replace(/(?<=<podcast:guid>)[^<]+/, guid);
    await site.edges.site.keep(feed, bytesOf(moved));
    const said = ((await textIn(site.edges.site, catalog)) ?? '').replace(/(?<="guid":")[^"]+/, guid);
    const before = { ...(await readSite(site)), [catalog]: said };
    if (broken === undefined) await site.edges.site.remove(catalog);
    else
      await site.edges.site.keep(
        catalog,
        bytesOf(broken.replace('{"version":1,"e', `{"version":1,"guid":"${guid}","e`)),
      );
    const { outcome } = await reindexAll(placeOf(site));
    expect(outcome).toEqual({ lines: ['reindexed  tech · 2 episodes'], exitCode: 0 });
    expect(await readSite(site)).toEqual(before);
  });

  it('takes out what is gone, brings back what is missing, and mends feed, page and addresses', async () => {
    const site = await createShow();
    const [index = ''] = (await site.edges.site.list('by-address/')).slice(0, 1);
    const before = await readSite(site);
    await site.edges.site.remove('tech/flow/index.html');
    await site.edges.site.remove(index);
    await site.edges.site.keep(feed, bytesOf('no feed'));
    const text = (await textIn(site.edges.site, catalog)) ?? '';
    await site.edges.site.keep(
      catalog,
      bytesOf(text.replace('"title":"Flow"', '"title":"Old"').replace(/"name":"ebb"/, '"name":"gone"')),
    );
    const { lines } = await reindexAll(placeOf(site, { siteAddress: 'https://podcast.example' }));
    expect(lines).toEqual([
      'reindex    tech · 2 episodes · its catalog is wrong about 3 · feed and page are made anew',
    ]);
    expect(await readSite(site)).toEqual(before);
  });

  it('loses nothing that a function publishes meanwhile', async () => {
    const site = await createShow();
    await site.edges.site.remove(catalog);
    let isOvertaken = false;
    const slow: typeof site.edges.site = {
      ...site.edges.site,
      async keep(key, bytes, condition) {
        if (key === catalog && !isOvertaken) {
          isOvertaken = true;
          await site.upload('tech/tide.md', post('Tide', 3));
        }
        return await site.edges.site.keep(key, bytes, condition);
      },
    };
    await reindexAll(placeOf(site, { site: slow }));
    expect(isOvertaken).toBe(true);
    const titles = [...((await textIn(site.edges.site, feed)) ?? '').matchAll(/<title>(Ebb|Flow|Tide)</g)];
    expect(titles.map(([, title]) => title)).toEqual(['Tide', 'Flow', 'Ebb']);
  });

  it('names an episode that cannot be read, and leaves its line as it is', async () => {
    const site = await createShow();
    await site.edges.site.keep('tech/ebb/episode.json', bytesOf('{'));
    const { lines, outcome } = await reindexAll(placeOf(site));
    expect(lines[1]).toMatch(/^unreadable tech\/ebb\/episode\.json/);
    expect(outcome).toEqual({ lines: ['reindexed  tech · 2 episodes'], exitCode: 1 });
  });

  it('asks for the address where no feed says it, and finds no episode on an empty site', async () => {
    const site = await createShow();
    await site.edges.site.remove(feed);
    await expect(reindex(placeOf(site))).rejects.toThrow("no feed says what the site's address is");
    const empty = await createSmallSite();
    expect(await reindex(placeOf(empty))).toEqual({ lines: ['there is no episode on the site'] });
  });
});

describe('npm run ops -- renarrate', () => {
  const options = (...words: readonly string[]) => {
    const read = readOpsOptions(['renarrate', ...words]);
    if (read === 'help') throw new Error('expected options');
    return read;
  };

  it('makes the recording anew from kept sound: nothing is spoken, and the same comes out', async () => {
    const site = await createShow();
    const before = await readSite(site);
    const [spoken, told] = [site.requests.length, site.notices.length];
    const { lines, act } = await renarrate(placeOf(site, { call: site.follow }), options('tech/ebb.md'));
    expect(lines).toEqual(['renarrate  tech/ebb.md · from the sound that is kept · narrated now']);
    expect(await act?.()).toEqual({ lines: ['called     tech/ebb.md'], exitCode: 0 });
    expect(site.notices.slice(told).filter(({ kind }) => kind === 'published')).toMatchObject([
      { key: 'tech/ebb.md' },
    ]);
    expect(site.requests.length).toBe(spoken);
    expect(await readSite(site)).toEqual(before);
  });

  it('with --respeak asks Polly for each of the article’s chunks again, and for no other', async () => {
    const site = await createShow();
    const spoken = site.requests.length;
    const place = placeOf(site, { call: site.follow });
    const { lines, act } = await renarrate(place, options('--respeak', 'tech/ebb.md'));
    expect(lines).toEqual([
      expect.stringMatching(
        /^renarrate {2}tech\/ebb\.md · spoken anew: 2\d characters, \$0\.000\d on the neural engine · narrated now$/,
      ),
    ]);
    await act?.();
    expect(
      site.requests
        .slice(spoken)
        .map(({ ssml }) => ssml)
        .join(),
    ).toContain('Ebb');
    expect(
      site.requests
        .slice(spoken)
        .map(({ ssml }) => ssml)
        .join(),
    ).not.toContain('Flow');
    expect(site.requests.length - spoken).toBe(3);
  });

  it('with --respeak has the times of words told anew as well, where the article has them', async () => {
    const site = await createShow();
    await site.upload('tech/ebb.md', '---\ntitle: Ebb\ntiming: words\n---\nIt went.\n');
    const spoken = site.requests.length;
    const { act } = await renarrate(
      placeOf(site, { call: site.follow }),
      options('--respeak', 'tech/ebb.md'),
    );
    await act?.();
    const forms = site.requests.slice(spoken).map(({ form }) => form ?? 'sound');
    expect(forms.toSorted()).toEqual(['marks', 'marks', 'sound', 'sound']);
  });

  it('with --respeak takes away the times of a sound that goes, also where the article has none any more', async () => {
    const site = await createShow();
    await site.upload('tech/ebb.md', '---\ntitle: Ebb\ntiming: words\n---\nIt went.\n');
    const marks = async () =>
      (await site.edges.studio.list('speech/')).filter((key) => key.endsWith('.marks'));
    expect(await marks()).toHaveLength(2);
    await site.upload('tech/ebb.md', '---\ntitle: Ebb\n---\nIt went.\n');
    const spoken = site.requests.length;
    const place = placeOf(site, { call: site.follow });
    const { lines, act } = await renarrate(place, options('--respeak', 'tech/ebb.md'));
    expect(lines[0]).toContain(`spoken anew: ${'Ebb.It went.'.length} characters`);
    await act?.();
    expect(await marks()).toEqual([]);
    expect(site.requests.slice(spoken).map(({ form }) => form ?? 'sound')).toEqual(['sound', 'sound']);
  });

  it('names what is no article and what is not there, and calls the others', async () => {
    const site = await createShow();
    const called: string[] = [];
    const place = placeOf(site, { call: async (key) => void called.push(key) });
    const { lines, act } = await renarrate(place, options('cover.png', 'gone.md', 'tech/ebb.md'));
    expect(lines.slice(0, 2)).toEqual([
      'no article cover.png; expected a Markdown, HTML or text file',
      'no article gone.md is not in the articles bucket',
    ]);
    expect((await act?.())?.exitCode).toBe(1);
    expect(called).toEqual(['tech/ebb.md']);
    expect(await renarrate(place, options('gone.md'))).toMatchObject({ exitCode: 1 });
  });

  it('at home needs the articles for --respeak, and leaves the rest to the next start', async () => {
    const site = await createShow();
    const place = placeOf(site, { articles: undefined });
    await expect(renarrate(place, options('--respeak', 'tech/ebb.md'))).rejects.toThrow(
      'expected --articles',
    );
    const { lines } = await renarrate(place, options('tech/ebb.md'));
    expect(lines[0]).toMatch(/narrated when npm start begins next, or the file is saved$/);
  });
});

it('a place at home is the site’s folder, the studio beside it and the articles where they are named', async () => {
  const options = readOpsOptions(['status', '--out', 'local', '--articles', 'examples']);
  if (options === 'help') throw new Error('expected options');
  const project = resolve(import.meta.dirname, '../../..');
  const place = await openPlace(options, { working: project, project });
  expect(place).toMatchObject({ name: resolve(project, 'local'), queues: [], call: undefined });
  expect(await place.articles?.list('field-notes/show')).toEqual(['field-notes/show.yaml']);
});
