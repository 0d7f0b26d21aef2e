import { describe, expect, it } from 'vitest';
import { textOf } from '../functions/article/article.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';
import { createRandom, makeBook } from './script/packing/make-book.ts';

const post = '# Notes\n\nWe met in Ghent.\n\nAn SQL book lay there.\n\nNobody read it. It was about Ghent.\n';
const lexicon = (word: string, alias: string, language = 'en') =>
  `<lexicon version="1.0" alphabet="ipa" xml:lang="${language}"><lexeme><grapheme>${word}</grapheme><alias>${alias}</alias></lexeme></lexicon>`;

type Site = Awaited<ReturnType<typeof createSmallSite>>;

/** What a change lets Polly say. */
async function spokenBy(site: Site, change: () => Promise<void>): Promise<readonly string[]> {
  const from = site.requests.length;
  await change();
  return site.requests.slice(from).map(({ ssml }) => ssml);
}

const sequel = '<speak>An <sub alias="sequel">SQL</sub> book lay there.</speak>';

describe('a new pronunciation', () => {
  it('of an article speaks the paragraphs anew that hold the word', async () => {
    const site = await createSmallSite();
    await site.upload('notes.md', post);
    const add = () => site.upload('notes.md', `---\npronounce:\n  SQL: sequel\n---\n${post}`);
    expect(await spokenBy(site, add)).toEqual([sequel]);
    expect(await spokenBy(site, add)).toEqual([]);
    expect(await site.read('main/notes/transcript.vtt')).toContain('An SQL book lay there.');
    expect(await site.read('main/notes/index.html')).not.toContain('sequel');
    expect(JSON.parse((await site.report('notes.md')) ?? '')).toMatchObject({
      wordsToCheck: [{ word: 'Ghent', count: 2 }],
    });
  });

  it('of a show or its lexicon is heard from the next narration on, the article’s own first', async () => {
    const site = await createSmallSite();
    await site.upload('notes.md', post);
    await site.upload('show.yaml', 'pronounce: {SQL: sequel, Ghent: gent}');
    await site.upload('lexicon.pls', lexicon('met', 'meet').replace('</lexicon>', '</lexicon>\n'));
    const changed = `---\npronounce: {Ghent: khent}\n---\n${post}`;
    expect(await spokenBy(site, () => site.upload('notes.md', changed))).toEqual(
      expect.arrayContaining([
        sequel,
        '<speak>We <sub alias="meet">met</sub> in <sub alias="khent">Ghent</sub>.</speak>',
      ]),
    );
  });

  it('leaves a long work’s requests as they are cut', async () => {
    const site = await createSmallSite();
    const edges = { ...site.edges, settings: { ...site.edges.settings, maximumCharacters: 1_000_000 } };
    const book = makeBook(createRandom(7), { characters: 103_000, dialogue: 0.5, longest: 900 });
    const texts = book.map((block) => ('content' in block ? textOf(block.content) : ''));
    const text = texts.with(40, `${texts[40]} The quokkaword came.`).join('\n\n');
    const upload = async (head: string) => {
      await site.edges.articles.keep('book.md', bytesOf(`---\ntitle: Book\n${head}---\n${text}`));
      await narrateArticle('book.md', edges);
    };
    await upload('');
    const spoken = await spokenBy(site, () =>
      upload('pronounce: {quokkaword: a much longer name than that}\n'),
    );
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.length).toBeLessThanOrEqual(2);
    expect(spoken.filter((ssml) => ssml.includes('>quokkaword</sub>'))).toHaveLength(1);
  });
});

describe('a lexicon.pls', () => {
  it('that is wrong is reported under its own name, and the last good one holds', async () => {
    const site = await createSmallSite();
    await site.upload('lexicon.pls', lexicon('SQL', 'sequel'));
    await site.upload('lexicon.pls', '<!DOCTYPE lexicon>\n<lexicon/>');
    expect(JSON.parse((await site.report('lexicon.pls')) ?? '')).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('lexicon.pls:1: it has a document type'),
    });
    expect(await spokenBy(site, () => site.upload('notes.md', post))).toContain(sequel);
    await site.upload('lexicon.pls', lexicon('SQL', 'squeal'));
    expect(await site.report('lexicon.pls')).toBeUndefined();
    await site.remove('lexicon.pls');
    expect(await spokenBy(site, () => site.upload('notes.md', `${post}\nEnd.`))).toContain(
      '<speak>An SQL book lay there.</speak>',
    );
  });

  it('for another region is not used, and the report says so', async () => {
    const site = await createSmallSite();
    await site.upload('lexicon.pls', lexicon('SQL', 'sequel', 'en-GB'));
    expect(await spokenBy(site, () => site.upload('notes.md', post))).not.toContain(sequel);
    expect(JSON.parse((await site.report('notes.md')) ?? '').omissions).toContainEqual({
      what: 'lexicon.pls',
      why: 'it is for en-GB, and the voice speaks en-US',
    });
  });
});
