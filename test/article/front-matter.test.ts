import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { read, wordsOf } from './read.ts';

function withFields(fields: string, file = 'a.md') {
  return read(file, `---\n${fields}\n---\nThe text.\n`);
}

test('takes scalars as the text they are', () => {
  expect(withFields('title: 1984').title).toBe('1984');
  expect(withFields('title: no').title).toBe('no');
  expect(withFields('title: 1.10').title).toBe('1.10');
});

test.each([
  ['title: Bread: a story', 'Bread: a story'],
  ['title: @home', '@home'],
  ['title: *starred* things', '*starred* things'],
  ['title: 100% rye\nother: %x', '100% rye'],
  ["title: 'Tis the season\nother: @x", "'Tis the season"],
  ['title: "Quoted" and not\nother: @x', '"Quoted" and not'],
  ['title: "over two\nlines"', 'over two lines'],
  ['title: >\n  folded\n  lines\nother: @x', 'folded lines'],
  ['Title: Upper case', 'Upper case'],
])('reads %j although it is hardly YAML', (fields, title) => {
  expect(withFields(fields).title).toBe(title);
});

test('joins several authors, in lists of any kind', () => {
  expect(withFields('authors: [Ann, Bo, Cy]').author).toBe('Ann, Bo and Cy');
  expect(withFields('author:\n  - name: Ann\n  - Bo').author).toBe('Ann and Bo');
  expect(withFields('title: a: b\nauthors:\n- Ann\n- Bo').author).toBe('Ann and Bo');
  expect(withFields('title: a: b\nauthors: [Ann, "Bo"]').author).toBe('Ann and Bo');
});

test('leaves out fields without a value', () => {
  const article = withFields('title:\nauthor: ~\ndate: ""\nslug:');
  expect(article).toMatchObject({ title: 'The text', titleSource: 'first sentence' });
  expect(Object.keys(article)).toEqual(['key', 'title', 'titleSource', 'draft', 'blocks', 'omissions']);
});

test('knows a draft', () => {
  expect(withFields('draft: true').draft).toBe(true);
  expect(withFields('draft: False').draft).toBe(false);
  expect(withFields('published: false').draft).toBe(true);
  expect(withFields('published: 2026-02-19')).toMatchObject({
    draft: false,
    date: '2026-02-19T00:00:00.000Z',
  });
});

test('reads what places an episode in its show', () => {
  const fields =
    'season: 2\nepisode: 14\nepisodeType: Bonus\nexplicit: True\npublishAt: 2031-03-01 07:30 +01:00';
  expect(withFields(fields)).toMatchObject({
    season: 2,
    episode: 14,
    episodeType: 'bonus',
    explicit: true,
    publishAt: '2031-03-01T06:30:00.000Z',
  });
  expect(withFields('publish_at: 2031-03-01 07:30\nexplicit: false\ntype: trailer')).toMatchObject({
    publishAt: '2031-03-01T07:30:00.000Z',
    explicit: false,
    episodeType: 'trailer',
  });
});

test.each(['post', 'page', 'film', 'poll', 'article'])(
  'leaves a type of another program alone: %s',
  (type) => {
    expect(withFields(`type: ${type}`)).not.toHaveProperty('episodeType');
  },
);

test('is read at the top of pages and plain texts too', () => {
  expect(withFields('title: A page', 'a.html').title).toBe('A page');
  expect(withFields('title: A text', 'a.txt').title).toBe('A text');
});

test('is no front matter where a line is drawn between paragraphs', () => {
  expect(wordsOf(read('a.md', '---\n\nOne.\n\n---\n\nTwo.\n').blocks)).toBe('One. Two.');
  expect(wordsOf(read('a.md', '---\nOne.\n').blocks)).toBe('One.');
  expect(wordsOf(read('a.txt', '---\nOne line.\nTwo lines.').blocks)).toBe('One line. Two lines.');
});

test('may be empty', () => {
  expect(wordsOf(read('a.md', '---\n---\nOne.\n').blocks)).toBe('One.');
});

describe('names the line and the remedy for', () => {
  test.each([
    [
      'an unknown engine',
      'title: x\nengine: quantum',
      /line 3 .*"engine: quantum".*standard, neural, generative/,
    ],
    [
      'a date that is none',
      'date: 2026-02-30',
      /line 2 .*"date: 2026-02-30" is no day of the calendar: the last one of that month is 2026-02-28/,
    ],
    ['a draft that is neither', 'title: x\n\ndraft: maybe', /line 4 .*must be true or false/],
    ['an explicit that is neither', 'explicit: clean', /line 2 .*"explicit: clean" must be true or false/],
    ['a season in words', 'title: x\nseason: two', /line 3 .*"season: two" must be a whole number from 1 to/],
    ['an episode 0', 'episode: 0', /line 2 .*"episode: 0" must be a whole number from 1 to 99999/],
    ['an episode with a fraction', 'episode: 1.5', /line 2 .*must be a whole number/],
    ['a kind of episode that is none', 'episodeType: main', /line 2 .*write full, trailer, bonus/],
    ['a slip in the kind of episode', 'type: trailor', /line 2 .*"type: trailor" is no kind of episode/],
    ['an instant that is none', 'publishAt: tomorrow', /line 2 .*"publishAt: tomorrow" is no date/i],
    ['an incomplete address', 'url: www.example.org', /line 2 .*must begin with https:/],
    ['an address that is a script', 'url: javascript:alert(1)', /line 2 .*must begin with https:/],
    ['a language by its name', 'lang: English', /line 2 .*"lang: English" is no language tag/],
    ['a language that is none', 'language: e', /line 2 .*is no language tag/],
    ['a title that is a map', 'title:\n  a: b', /line 2 .*"title" must be one line of text/],
    ['a list that never ends', 'a: b\ntitle: [unclosed', /line 3 .*opens with \[ and never closes it/],
    ['a quotation that never ends', 'title: "unclosed', /line 2 .*opens with " and never closes it/],
    ['a line that is no field', 'title: x\n!!! what', /line 3 .*"!!! what" is no field/],
    ['no field at all', 'just words', /no field in it \(line 2\)/],
  ])('%s', (_, fields, message) => {
    expect(() => withFields(fields)).toThrow(ArticleError);
    expect(() => withFields(fields)).toThrow(message);
  });

  test('front matter that never ends', () => {
    expect(() => read('a.md', '---\ntitle: x\n\nText')).toThrow(/opens in line 1 is never closed/);
    expect(() => read('a.md', `---\n${'a: b\n'.repeat(20_000)}---\nText`)).toThrow(
      /no end within 65536 characters/,
    );
  });

  test('front matter in TOML', () => {
    expect(() => read('a.md', '+++\ntitle = "x"\n+++\nText')).toThrow(/is TOML: write it as YAML/);
  });
});

describe('does no harm with', () => {
  test('names that objects have already', () => {
    const article = withFields('__proto__: {title: evil}\nconstructor: x\ntoString: y\ntitle: good');
    expect(article.title).toBe('good');
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  test('a billion laughs', () => {
    const rows = [...'bcdefghij'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`)}]`,
    );
    const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${rows.join('\n')}`;
    expect(withFields(`${laughs}\ntitle: quiet`).title).toBe('quiet');
    expect(() => withFields(`${laughs}\ntitle: *j`)).toThrow(/"title" must be one line of text/);
  });

  test('20,000 brackets', () => {
    expect(() => withFields(`title: ${'['.repeat(20_000)}`)).toThrow(/never closes it/);
  });

  test('code that another reader would run', () => {
    expect(() => read('a.md', '---js\nprocess.exit(7)\n---\nText')).not.toThrow();
  });
});

describe('tells of slips, with their line,', () => {
  const hintsOf = (fields: string) =>
    withFields(fields).omissions.map(({ what, why, line }) => `${line}: ${what}: ${why}`);

  test.each([
    ['titel: A', '2: field "titel": it means nothing here: did you mean "title"?'],
    ['title: A\nAuthr: B', '3: field "Authr": it means nothing here: did you mean "author"?'],
    ['langauge: de', '2: field "langauge": it means nothing here: did you mean "language"?'],
    ['publishedAt: 2026', '2: field "publishedAt": it means nothing here: "date" says when it was written'],
    ['pubishAt: 2026-01-01', '2: field "pubishAt": it means nothing here: did you mean "publishAt"?'],
    [
      'title: A\ntags: x\nTitle: B',
      '2: field "title": line 4 gives it again, and the last one holds: keep one of them',
    ],
    ['title: A\nlang: de\nlayout: post\nimages: [a]\ndata: 1\ncategories: []\nlead: x\nweight: 1', undefined],
    ['title: >\n  a\n  titel: b', undefined],
    [`${'x'.repeat(40)}: a`, undefined],
  ])('in %j', (fields, hint) => {
    expect(hintsOf(fields)).toEqual(hint === undefined ? [] : [hint]);
  });

  test('and takes the last of two, whose line an error names', () => {
    expect(withFields('title: A\ntitle: B').title).toBe('B');
    expect(() => withFields('date: 2026-01-01\ndate: soon')).toThrow(/line 3 cannot be used: "date: soon"/);
  });

  test('and spells a field in an error as its author does', () => {
    expect(() => withFields('publishAt: soon')).toThrow(/"publishAt: soon" is no date/);
  });

  test('and names the line of a picture that cannot be used', () => {
    expect(hintsOf('title: A\nimage: ftp://a.example/x.jpg')).toEqual([
      '3: image ftp://a.example/x.jpg: its address cannot be used: write it with https://, or name a file beside the article',
    ]);
    expect(withFields('title: A\nimage: x.jpg')).toMatchObject({ imageFile: 'x.jpg', imageLine: 3 });
  });

  test('in good time', () => {
    const fields = Array.from({ length: 4_000 }, (_, index) => `f${index}: a`).join('\n');
    expect(hintsOf(`${fields}\n${' '.repeat(9_000)}`)).toEqual([]);
  });
});

test.each(['xx', 'xx-YY', 'en-YY', 'en-ZZ', 'english'])(
  'refuses a language that there is not: %s',
  (language) => {
    expect(() => withFields(`language: ${language}`)).toThrow(/is no language tag/);
  },
);

test.each(['en', 'en_gb', 'zh-Hans-TW', 'es-419', 'gsw', 'qya'])('takes the language %s', (language) => {
  expect(withFields(`language: ${language}`).language).toBe(
    Intl.getCanonicalLocales(language.replace('_', '-'))[0],
  );
});
