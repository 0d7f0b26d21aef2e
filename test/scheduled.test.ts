import { describe, expect, it } from 'vitest';
import { narrateArticle } from '../functions/narrate.ts';
import { releaseArticle } from '../local/ops/release-article.ts';
import { createSmallSite } from './edges/small-site.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const dayMilliseconds = 86_400_000;

/** An instant so many days after the small site's present. */
function inDays({ edges }: Site, days: number): string {
  return new Date(edges.patience.nowSeconds() * 1_000 + days * dayMilliseconds).toISOString();
}

const post = (field: string) => `---\n${field}\n---\n# Ebb\n\nText of the ebb.`;

const reportIn = async (site: Site) => JSON.parse((await site.report('ebb.md')) ?? '{}');

const onSite = async (site: Site) => await site.edges.site.list('main/ebb/');

/** Lets the time come, and makes the call that was asked for. */
async function waitDays(site: Site, days: number): Promise<void> {
  await site.edges.patience.wait(days * 86_400);
  for (const key of site.calls.keys()) await site.follow(key);
}

describe.each(['publishAt', 'date'])('an article with a %s in the future', (field) => {
  it('is spoken at once, published at its time under that date, and billed once', async () => {
    const site = await createSmallSite();
    const instant = inDays(site, 3);
    await site.upload('ebb.md', post(`${field}: ${instant}`));
    expect(await site.edges.site.list('')).toEqual([]);
    expect(site.calls.get('ebb.md')).toBe(instant);
    expect(site.notices).toContainEqual({ kind: 'scheduled', key: 'ebb.md', instant });
    expect(await reportIn(site)).toMatchObject({ status: 'scheduled', publishAt: instant });
    const requests = site.requests.length;
    expect(requests).toBeGreaterThan(0);
    await waitDays(site, 3);
    expect(site.requests).toHaveLength(requests);
    expect(await reportIn(site)).toMatchObject({ status: 'published' });
    expect(await site.read('main/feed.xml')).toContain(new Date(instant).toUTCString());
  });

  it('says what its speech was billed for, also after a second look', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post(`${field}: ${inDays(site, 3)}`));
    const report = await reportIn(site);
    expect(report.billedBefore.characters).toBeGreaterThan(0);
    await site.follow('ebb.md');
    expect(await reportIn(site)).toEqual(report);
  });

  it('is checked but not spoken while its chunks would expire before', async () => {
    const site = await createSmallSite();
    const instant = inDays(site, 100);
    await site.upload('ebb.md', post(`${field}: ${instant}`));
    expect(site.requests).toEqual([]);
    expect(site.calls.get('ebb.md')).toBe(inDays(site, 40));
    expect(await reportIn(site)).toMatchObject({ status: 'scheduled', publishAt: instant });
    await waitDays(site, 40);
    expect(site.requests.length).toBeGreaterThan(0);
    expect(await onSite(site)).toEqual([]);
    expect(site.calls.get('ebb.md')).toBe(instant);
    await waitDays(site, 60);
    expect(await site.read('main/feed.xml')).toContain('Ebb');
  });
});

describe('an article that waits', () => {
  it('has used up its release when it is spoken: what is edited before its time is held again', async () => {
    const site = await createSmallSite(undefined, { articleCharacterLimit: 10 });
    const waiting = post(`publishAt: ${inDays(site, 3)}`);
    await site.upload('ebb.md', waiting);
    await releaseArticle('ebb.md', site.edges);
    await site.follow('ebb.md');
    expect(await reportIn(site)).toMatchObject({ status: 'scheduled' });
    await site.upload('ebb.md', waiting.replace('Text of the ebb.', 'Text of the sea.'));
    expect(await reportIn(site)).toMatchObject({ status: 'held' });
    expect(site.requests.length).toBe(2);
  });

  it('leaves the site when it was there, and comes back as the same episode', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('date: 2026-02-01'));
    const guid = /<guid[^>]*>(.*?)<\/guid>/;
    const [, before] = guid.exec((await site.read('main/feed.xml')) ?? '') ?? [];
    await site.upload('ebb.md', post(`date: 2026-02-01\npublishAt: ${inDays(site, 1)}`));
    expect(await onSite(site)).toEqual([]);
    expect(await site.read('main/feed.xml')).not.toContain('<item>');
    await waitDays(site, 1);
    const feed = (await site.read('main/feed.xml')) ?? '';
    expect(guid.exec(feed)?.[1]).toBe(before);
    expect(feed).toContain('<pubDate>Sun, 01 Feb 2026 00:00:00 GMT</pubDate>');
  });

  it('waits for the later of its two instants', async () => {
    const site = await createSmallSite();
    const [sooner, later] = [inDays(site, 1), inDays(site, 2)];
    await site.upload('ebb.md', post(`date: ${later}\npublishAt: ${sooner}`));
    expect(site.calls.get('ebb.md')).toBe(later);
    await site.upload('ebb.md', post(`date: ${sooner}\npublishAt: ${later}`));
    expect(site.calls.get('ebb.md')).toBe(later);
  });

  it('is published at once when it does not wait any more', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 5)}`));
    await site.upload('ebb.md', post('publishAt: 2026-05-01'));
    expect(await site.read('main/feed.xml')).toContain('<pubDate>Fri, 01 May 2026 00:00:00 GMT</pubDate>');
  });

  it('is called no more when it is deleted', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 5)}`));
    await site.remove('ebb.md');
    expect([...site.calls]).toEqual([]);
    expect(await site.report('ebb.md')).toBeUndefined();
  });

  it('is called no more when it is deleted after it got a fault', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 3)}`));
    await site.upload('ebb.md', post('publishAt: nonsense'));
    expect(await reportIn(site)).toMatchObject({ status: 'failed' });
    expect(site.calls.size).toBe(1);
    await site.remove('ebb.md');
    expect(site.calls.size).toBe(0);
  });

  it('is published by the run that was speaking it when its time came', async () => {
    const site = await createSmallSite();
    const { polly, patience } = site.edges;
    const slow: typeof polly = {
      ...polly,
      describeVoices: () => polly.describeVoices(),
      synthesize: async (...request) => {
        await patience.wait(86_400);
        return await polly.synthesize(...request);
      },
    };
    Object.assign(site.edges, { polly: slow });
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 0.5)}`));
    expect(await reportIn(site)).toMatchObject({ status: 'published' });
    expect(await site.read('main/feed.xml')).toContain('<title>Ebb</title>');
  });

  it('is looked at again in a minute where another run is at work at its time', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 3)}`));
    await narrateArticle('ebb.md', { ...site.edges, exclusive: async () => false });
    expect(site.postponed).toEqual([{ key: 'ebb.md', delaySeconds: 60 }]);
  });

  it('is held early when it would go over a limit, and looked at again at its time', async () => {
    const site = await createSmallSite(undefined, { articleCharacterLimit: 5 });
    const instant = inDays(site, 5);
    await site.upload('ebb.md', post(`publishAt: ${instant}`));
    expect(site.notices.at(-1)).toMatchObject({ kind: 'held' });
    expect(site.calls.get('ebb.md')).toBe(instant);
  });

  it('learns early that another article has its name', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.txt', 'Another ebb.');
    await site.upload('ebb.md', post(`publishAt: ${inDays(site, 5)}`));
    expect(site.notices.at(-1)).toMatchObject({ kind: 'failed', problem: expect.stringContaining('claim') });
  });
});
