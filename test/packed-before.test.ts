import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../functions/article/article.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { SpeechError } from '../functions/speech/speech-error.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';
import { createRandom, makeBook } from './script/packing/make-book.ts';

const wordsOf = (block: Block) => ('content' in block ? [textOf(block.content)] : []);

async function createBookSite(change?: Parameters<typeof createSmallSite>[0]) {
  const site = await createSmallSite(change);
  const edges = { ...site.edges, settings: { ...site.edges.settings, maximumCharacters: 1_000_000 } };
  const narrate = () => narrateArticle('book.md', edges);
  const book = makeBook(createRandom(7), { characters: 103_000, dialogue: 0.5, longest: 900 });
  let texts = book.flatMap(wordsOf);
  const upload = async (head = '', key = 'book.md') => {
    const from = site.requests.length;
    await site.edges.articles.keep(key, bytesOf(`---\n${head}\ntitle: Book\n---\n${texts.join('\n\n')}`));
    await narrateArticle(key, edges);
    return site.requests.length - from;
  };
  const edit = (at: number) => {
    texts = texts.with(at + 20, `Quite another beginning. ${texts[at + 20]}`);
    texts = texts.toSpliced(
      at,
      0,
      'A paragraph that is new, and long enough to take some room in its request.',
    );
  };
  return { site, upload, edit, narrate };
}

/** A book that was edited until its requests are no more those of a new one. */
async function publishEditedBook() {
  const book = await createBookSite();
  await book.upload();
  for (const at of [10, 90]) {
    book.edit(at);
    await book.upload();
  }
  return book;
}

type Site = Awaited<ReturnType<typeof publishEditedBook>>['site'];

const inDays = ({ edges }: Site, days: number) =>
  new Date(edges.patience.nowSeconds() * 1_000 + days * 86_400_000).toISOString();

/** Leaves an episode and the studio as a release did that kept what each request says in `episode.json` alone. */
async function forgetInStudio({ edges }: Site): Promise<void> {
  for (const key of await edges.studio.list('requests/')) await edges.studio.remove(key);
}

describe('a long work', () => {
  it('has kept what its requests say before they are spoken, at once or for an instant to come', async () => {
    const { site, upload } = await createBookSite(() => Promise.reject(new SpeechError('no voice')));
    for (const head of ['', `publishAt: ${inDays(site, 2)}`]) {
      await forgetInStudio(site);
      await expect(upload(head)).rejects.toThrow('no voice');
      expect(await site.edges.studio.list('requests/')).toEqual(['requests/book.md.json']);
    }
  });
});

describe('a long work that was edited', () => {
  it('costs nothing when it becomes a draft and comes back, and is forgotten when it is deleted', async () => {
    const { site, upload, narrate } = await publishEditedBook();
    expect(await upload('draft: true')).toBe(0);
    expect(await upload()).toBe(0);
    expect(await site.edges.studio.list('requests/')).toEqual(['requests/book.md.json']);
    await site.edges.articles.remove('book.md');
    await narrate();
    expect(await site.edges.studio.list('requests/')).toEqual([]);
  });

  it('costs nothing when it waits for an instant and the time comes, but for an edit meanwhile', async () => {
    const { site, upload, edit, narrate } = await publishEditedBook();
    const head = `publishAt: ${inDays(site, 2)}`;
    expect(await upload(head)).toBe(0);
    const before = site.requests.length;
    await site.edges.patience.wait(2 * 86_400);
    await narrate();
    expect(await site.read('main/book/episode.json')).toBeDefined();
    expect(site.requests).toHaveLength(before);
    const later = `publishAt: ${inDays(site, 2)}`;
    edit(170);
    expect(await upload(later)).toBeLessThanOrEqual(4);
    edit(40);
    expect(await upload(later)).toBeLessThanOrEqual(4);
    expect(await upload()).toBe(0);
  });

  it('costs nothing under another name, whether its slug or its file type changes', async () => {
    const { site, upload } = await publishEditedBook();
    expect(await upload('slug: tome')).toBe(0);
    expect(await upload()).toBe(0);
    await site.edges.articles.remove('book.md');
    expect(await upload('', 'book.markdown')).toBe(0);
  });

  it('is cut as before in an episode of a release that kept its requests there alone', async () => {
    const { site, upload } = await publishEditedBook();
    await forgetInStudio(site);
    expect(await upload('slug: tome')).toBe(0);
    await forgetInStudio(site);
    expect(await upload('slug: tome\ndraft: true')).toBe(0);
    expect(await upload('slug: tome')).toBe(0);
  });
});
