import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleError } from '../../../functions/article/article-error.ts';
import { withFields } from './with-fields.ts';

function faultOf(fields: string): string {
  try {
    withFields(fields);
  } catch (error) {
    if (error instanceof ArticleError) return error.message;
    throw error;
  }
  return 'none';
}

test('names all faults at once, in the order of their lines', () => {
  const fields = `draft: maybe
pauses:
  paragraph: 9
  scene: 1
  headng: 2
season: two
pronounce:
  SQL: {spell: perhaps}
  gif: jif
  NASA: {ipa: }
url: www.example.org`;
  expect(faultOf(fields).split(' · ')).toEqual([
    `the front matter's line 2 cannot be used: "draft: maybe" must be true or false`,
    'line 4: "paragraph: 9" of "pauses" cannot be used; expected seconds from 0 to 5, such as 0.8',
    'line 6: "headng" is nothing that "pauses" knows; did you mean "heading"?',
    'line 7: "season: two" must be a whole number from 1 to 99999',
    'line 9: spell of "SQL" is not known; expected true or false',
    'line 11: the pronunciation of "NASA" is not given; expected one of alias, ipa, spell, language, or an alias beside ipa or language',
    'line 12: "url: www.example.org" is no full web address: it must begin with https:// or http://',
  ]);
});

test('names what is wrong with the lines beside what is wrong with the fields, each once', () => {
  expect(faultOf('title: a: b\ndraft: maybe\n!!!\nseason: two').split(' · ')).toEqual([
    `the front matter's line 3 cannot be used: "draft: maybe" must be true or false`,
    'line 4: "!!!" is no field; write it as "title: My article", or close the front matter above it with ---',
  ]);
  const fields = 'title: a\ntitle: b\npauses:\n  scene: 1\nread:\n  code: skip\nseason: two\nengine: ion';
  expect(faultOf(fields).split(' · ')).toEqual([
    `the front matter's line 3 cannot be used: "title" is here a second time, after line 2; keep one of the two`,
    'line 8: "season: two" must be a whole number from 1 to 99999',
    'line 9: "engine: ion" is no engine of Polly: the engines are standard, neural, generative, long-form',
  ]);
});

test('names ten faults, and that there are more', () => {
  const words = Array.from({ length: 13 }, (_, index) => `  w${index}: {}`).join('\n');
  const faults = faultOf(`pronounce:\n${words}`).split(' · ');
  expect(faults).toHaveLength(11);
  expect(faults.at(-1)).toBe('and more');
});

test.each([
  [
    'title: A\n\tauthor: B',
    'line 3 cannot be used: "author: B" is indented, and so belongs to "title" above it',
  ],
  ['title: A\n author: B', 'line 3 cannot be used: "author: B" is indented'],
])('refuses a field that would be taken for words of the one above: %j', (fields, message) => {
  expect(faultOf(fields)).toContain(message);
});

test('takes words with a colon in a text that goes on, and parts of a field of another program', () => {
  expect(withFields('description: It says\n  this: nothing\nother: @x').description).toBe(
    'It says this: nothing',
  );
  expect(withFields('title: a: b\nseo:\n  robots: none\n  title: other').title).toBe('a: b');
});

test.each(['title: Bread: a story', 'title: @home: again', 'title: Bread: a story #1 # no remark'])(
  'takes a text that needs quotation marks without them, and all that stands beside it: %s',
  (field) => {
    const article = withFields(
      `${field}\nauthors:\n  - name: Ann\n    url: https://a.example\npauses:\n  scene: 2\npronounce: {SQL: sequel}`,
    );
    expect(article).toMatchObject({
      title: field.replace('title: ', ''),
      author: 'Ann',
      pauses: { scene: 2 },
      pronounce: [{ word: 'SQL', alias: 'sequel' }],
      omissions: [],
    });
  },
);

test('takes spaces that do not break', () => {
  expect(withFields('title:\u00a0Tides\npauses:\n\u00a0\u00a0scene:\u00a01')).toMatchObject({
    title: 'Tides',
    pauses: { scene: 1 },
  });
});

test('finds the line of a part written in any way', () => {
  expect(faultOf('title: read\nread: {\n  code: skip,\n  tables: no}')).toContain(
    'line 5 cannot be used: "tables: no"',
  );
  expect(faultOf('"Pauses":\n  "scene" : 7')).toContain('line 3 cannot be used: "scene: 7"');
});

test.each([
  'title: null\nurl: null\npublishAt: null\nimage: ~\nread: null\npauses: ~\npronounce: null\ndraft: null',
])('takes what a program writes for no value as none: %j', (fields) => {
  expect(withFields(fields)).toMatchObject({ titleSource: 'first sentence', draft: false, omissions: [] });
});

test('looks for a value under all names of a field', () => {
  expect(withFields('author: ""\nauthors: [~, Ann, null, Bo]').author).toBe('Ann and Bo');
  expect(withFields('publishAt:\npublishDate: 2031-03-01').publishAt).toBe('2031-03-01T00:00:00.000Z');
  expect(withFields('read:\n  code: ~\n  tables:\n  lists: plain').read).toEqual({ lists: 'plain' });
});

test('takes an apostrophe between single quotation marks', () => {
  expect(withFields("title: 'It's the sea's turn'").title).toBe("It's the sea's turn");
  expect(withFields("title: 'Tis 'the' season'").title).toBe("'Tis 'the' season'");
});

test('refuses an address without a protocol', () => {
  expect(faultOf('url: //a.example/x')).toContain('"url: //a.example/x" is no full web address');
});

test('takes what other programs write for a picture or a person', () => {
  const fields = 'image:\n  path: a.jpg\n  alt: A\nauthor: {name: Ann, url: "https://a.example"}';
  expect(withFields(fields)).toMatchObject({ imageFile: 'a.jpg', imageLine: 2, author: 'Ann' });
});

test('holds a page back as Hugo does', () => {
  expect(withFields('date: 2026-01-01\npublishDate: 2031-03-01')).toMatchObject({
    date: '2026-01-01T00:00:00.000Z',
    publishAt: '2031-03-01T00:00:00.000Z',
  });
});

test('asks for a state or a date where published is neither', () => {
  expect(faultOf('published: no')).toContain(
    '"published: no" must be true or false, or a date such as 2026-02-19',
  );
  expect(faultOf('published: 2026-02-30')).toContain('is no day of the calendar');
  expect(withFields('published: True\ndraft: true').draft).toBe(true);
});

test('answers any front matter with an article or with the lines that are wrong', () => {
  const names =
    'title authors date published publishAt draft read pronounce pauses rate image url type <<'.split(' ');
  const parts =
    ': |\n  |\n- |"|\'|{|}|[|]|>\n  |&a |*a|!x |\t|~|null|no|2031-02-30|99|😀|\u00a0|? |, |@|code|__proto__|\\x';
  const text = fc.array(fc.constantFrom(...parts.split('|'), '|', '#', ...names), { maxLength: 6 });
  const line = fc.tuple(fc.constantFrom(...names), fc.constantFrom(': ', ':', ':\n  '), text);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const fields = lines.map(([name, colon, rest]) => `${name}${colon}${rest.join('')}`).join('\n');
      expect(faultOf(fields)).toMatch(/^none$|line [1-9]\d*|nothing to read aloud/);
    }),
  );
});
