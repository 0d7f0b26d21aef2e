import { describe, expect, test } from 'vitest';
import { read, wordsOf } from './read.ts';

const sentence =
  'A sentence that is long enough to be taken for a part of an article, with a comma in it, and more. ';
const paragraph = `<p>${sentence.repeat(3)}</p>`;

function page({ head = '', body = paragraph, language = '' }): string {
  return `<!doctype html><html ${language}><head>${head}</head><body>${body}</body></html>`;
}

describe('finds the text', () => {
  test('of a page that marks its article, without what is around it', () => {
    const body = `<nav>Home</nav><article><h1>One</h1>${paragraph.repeat(3)}</article><div class="sidebar">Buy this</div><footer>End</footer>`;
    const { blocks, title } = read('a.html', page({ body }));
    expect(title).toBe('One');
    expect(wordsOf(blocks)).toBe(sentence.repeat(9).trim());
  });

  test('where a box about the author is all that Readability would take', () => {
    const stanzas = Array.from(
      { length: 12 },
      (_, index) => `<div class="shoutbox"><p>${sentence.repeat(2)}Number ${index}.</p></div>`,
    );
    const body = `<main>${stanzas.join('')}</main><div class="content"><p>About the author. ${sentence.repeat(4)}</p></div>`;
    const words = wordsOf(read('a.html', page({ body })).blocks);
    expect(words).toMatch(/Number 0\..*Number 11\.$/);
    expect(words).not.toContain('About the author');
  });

  test.each([
    ['a paragraph alone', '<p>Few words.</p>', 'Few words.'],
    ['bare text', 'Few words &amp; signs.', 'Few words & signs.'],
    ['a page without html or body', '<!doctype html><title>T</title><p>Few words.', 'Few words.'],
    [
      'a page of divisions',
      '<html><body><div><div>Few</div><div>words.</div></div></body></html>',
      'Few words.',
    ],
  ])('of %s', (_, html, words) => {
    expect(wordsOf(read('a.html', html).blocks)).toBe(words);
  });

  test('of an article that stands outside of its page’s body', () => {
    const { blocks } = read('a.html', `<html><body></body><article>${paragraph}</article></html>`);
    expect(wordsOf(blocks)).toBe(sentence.repeat(3).trim());
  });

  test('in the encoding that the page has', () => {
    const html = Buffer.from(`<meta charset="windows-1252"><p>Caf\xe9 \x96 na\xefve.</p>`, 'latin1');
    expect(wordsOf(read('a.html', html).blocks)).toBe('Café – naïve.');
  });
});

describe('leaves out, and says so,', () => {
  test.each([
    'Advertisement',
    'Read more: Ten other things',
    'Share this on Facebook',
    'Subscribe to our newsletter',
    'Photo: Ann Lee',
    '5 min read',
    'Published on 3 May 2025',
    '© 2025 The Paper. All rights reserved.',
  ])('%j', (furniture) => {
    const { blocks, omissions } = read(
      'a.html',
      page({ body: `${paragraph}<p>${furniture}</p>${paragraph}` }),
    );
    expect(wordsOf(blocks)).toBe(sentence.repeat(6).trim());
    expect(omissions).toContainEqual({
      what: `“${furniture}”`,
      why: expect.stringContaining('part of the page'),
    });
  });

  test('lists of links, and the heading that is left without a text', () => {
    const links = ['One', 'Two', 'Three'].map((name) => `<p><a href="/${name}">${name}</a></p>`).join('');
    const body = `<article>${paragraph.repeat(2)}<h2>Elsewhere</h2>${links}</article>`;
    expect(wordsOf(read('a.html', page({ body })).blocks)).toBe(sentence.repeat(6).trim());
  });
});

test('reads what is in an element that is named like a property of every object', () => {
  const body = '<article><p>First.</p><constructor>Second, <b>third</b></constructor></article>';
  const { blocks, omissions } = read('a.html', page({ body }));
  expect(wordsOf(blocks)).toBe('First. Second, third');
  expect(omissions).toEqual([]);
});

test('keeps sentences that only begin like furniture', () => {
  const body = `${paragraph}<p>Photography changed the town. Published maps show it.</p><p>Shares fell.</p>${paragraph}`;
  expect(wordsOf(read('a.html', page({ body })).blocks)).toContain(
    'Photography changed the town. Published maps show it. Shares fell.',
  );
});

describe('knows the page’s', () => {
  test.each([
    ['author', '<meta name="author" content="By Ann Lee">', 'Ann Lee'],
    [
      'author',
      '<meta property="article:author" content="https://e.org/ann"><meta name="dc.creator" content="Ann">',
      'Ann',
    ],
    [
      'author',
      '<script type="application/ld+json">[{"@type":["NewsArticle"],"author":[{"name":"Ann"},"Bo"]}]</script>',
      'Ann and Bo',
    ],
    [
      'date',
      '<meta property="article:published_time" content="2025-05-03T10:00:00+02:00">',
      '2025-05-03T08:00:00.000Z',
    ],
    ['date', '<link rel="canonical" href="https://e.org/2025/05/03/x/">', '2025-05-03T00:00:00.000Z'],
    [
      'date',
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","datePublished":"2025-05-03"},]}</script>',
      '2025-05-03T00:00:00.000Z',
    ],
    ['description', '<meta property="og:description" content="Short &amp;  sweet">', 'Short & sweet'],
    ['language', '<meta property="og:locale" content="pt_BR">', 'pt-BR'],
    ['url', '<meta property="og:url" content="https://e.org/x">', 'https://e.org/x'],
    ['image', '<meta property="og:image" content="https://e.org/x.jpg">', 'https://e.org/x.jpg'],
    [
      'title',
      '<script type="application/ld+json">{"@type":"BlogPosting","headline":"It&#39;s &quot;so&quot; &amp; more"}</script>',
      'It\'s "so" & more',
    ],
    ['title', '<meta property="og:title" content="Tides">', 'Tides'],
  ] as const)('%s from %s', (field, head, value) => {
    expect(read('a.html', page({ head }))[field]).toBe(value);
  });

  test('language from its html element, before anything else', () => {
    const head = '<meta property="og:locale" content="pt_BR">';
    expect(read('a.html', page({ head, language: 'lang="en-gb"' })).language).toBe('en-GB');
    expect(read('a.html', page({ language: 'lang="???"' })).language).toBeUndefined();
    expect(read('a.html', '<html lang="de"><p>Kurz.').language).toBe('de');
  });

  test('date from a time stamp in its text', () => {
    const body = `<article><time datetime="2025-05-03">3 May</time>${paragraph}</article>`;
    expect(read('a.html', page({ body })).date).toBe('2025-05-03T00:00:00.000Z');
  });

  test('title without the site’s name, where a heading has it so', () => {
    const body = `<article><h1>Why bread is scored</h1>${paragraph}</article>`;
    for (const title of ['Why bread is scored | Oven', 'Oven – Why bread is scored', 'Why bread is scored']) {
      expect(read('a.html', page({ head: `<title>${title}</title>`, body })).title).toBe(
        'Why bread is scored',
      );
    }
    const other = `<article><h1>Why</h1>${paragraph}</article>`;
    expect(
      read('a.html', page({ head: '<title>Why bread is scored so deep</title>', body: other })).title,
    ).toBe('Why bread is scored so deep');
  });

  test('fields, unless front matter says otherwise', () => {
    const html = page({ head: '<title>From the page</title><meta name="author" content="Ann">' });
    expect(read('a.html', `---\ntitle: Mine\n---\n${html}`)).toMatchObject({
      title: 'Mine',
      titleSource: 'front matter',
      author: 'Ann',
    });
  });
});

test('ignores linked data that cannot be parsed or says nothing', () => {
  for (const json of [
    '{',
    '"x"',
    'null',
    '{"@type":"Organization","name":"N"}',
    '{"@type":"Article","author":7,"headline":{}}',
  ]) {
    const html = page({ head: `<script type="application/ld+json">${json}</script>` });
    expect(read('a.html', html).author).toBeUndefined();
  }
});

test('reads a page that leaves out the tags of its head like one that has them', () => {
  const text = `<article>${'<p>The sea rose in the night, and nobody in the village had seen it so high before.</p>'.repeat(5)}</article>`;
  const bar = '<div class="share-bar">Tell others</div>';
  const bare = read('a.html', `<html lang="en"><title>Sea</title><body>${bar}${text}</body></html>`);
  expect(bare).toEqual(
    read('a.html', `<html lang="en"><head><title>Sea</title></head><body>${bar}${text}</body></html>`),
  );
});

test('takes no heading of a part for the title because both have an article', () => {
  const text = `<h1>1. The start</h1><p>${sentence.repeat(6)}</p>`;
  expect(read('a.html', `<html><head><title>The pier</title></head><body>${text}</body></html>`).title).toBe(
    'The pier',
  );
});

test.each(['<div>May 03, 2024</div>', ' <span>3 May 2024</span>', '<div>12 min</div>'])(
  'ends the author’s name before %s',
  (line) => {
    const text = `<div class="byline"><a>Ida Holt</a>${line}</div><p>${sentence.repeat(6)}</p>`;
    expect(read('a.html', `<title>The pier</title><body>${text}</body>`).author).toBe('Ida Holt');
  },
);
