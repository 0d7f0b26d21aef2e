import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories } from '../../functions/show/categories.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { readShow } from '../../functions/show/read-show.ts';
import { ShowError } from '../../functions/show/show-error.ts';

const complete = `# Everything that can be set
title: "Small Machines"
description: Notes on engines you can hold in one hand.
author: Ola Brandt
email: ola@example.org
language: en-us
category: Science
subcategory: Physics
explicit: false
link: https://machines.example
copyright: © 2026 Ola Brandt
voice: Joanna
engine: neural
`;

describe('reading show.yaml', () => {
  test('reads every setting', () => {
    expect(readShow({ show: 'machines', bytes: utf8(complete), coverFile: 'cover.jpg' })).toEqual({
      version: 1,
      name: 'machines',
      title: 'Small Machines',
      description: 'Notes on engines you can hold in one hand.',
      author: 'Ola Brandt',
      email: 'ola@example.org',
      language: 'en-US',
      category: 'Science',
      subcategory: 'Physics',
      explicit: false,
      link: 'https://machines.example/',
      copyright: '© 2026 Ola Brandt',
      voice: 'Joanna',
      engine: 'neural',
      cover: 'cover.jpg',
    });
  });

  test('fills in what is missing from the title that is given', () => {
    const show = readShow({ show: 'machines', bytes: utf8('title: Engines\nemail:\n') });
    expect(show).toMatchObject({ title: 'Engines', author: 'Engines', language: 'en', explicit: false });
    expect(show.description).toContain('Engines');
    expect(show).not.toHaveProperty('email');
  });

  test('keeps words that full YAML would take for other things', () => {
    expect(readShow({ show: 'a', bytes: utf8('title: No\nauthor: 1.0\n') })).toMatchObject({
      title: 'No',
      author: '1.0',
    });
  });

  test('takes a folder without settings, and a file of comments alone', () => {
    expect(readShow({ show: 'deep-sea' })).toEqual(defaultShow('deep-sea'));
    expect(readShow({ show: 'deep-sea', bytes: utf8('# nothing yet\n') })).toEqual(defaultShow('deep-sea'));
  });

  test('names a folder for people', () => {
    expect(defaultShow('deep-sea-mining').title).toBe('Deep Sea Mining');
    expect(defaultShow('main').title).toBe('Articles Read Aloud');
    expect(categories.has(defaultShow('main').category)).toBe(true);
    expect(defaultShow('deep-sea', 'Deep_Sea/a.md').title).toBe('Deep Sea');
    expect(defaultShow('zm9zaf', '日本語_の-記事/a.md').title).toBe('日本語 の 記事');
    expect(defaultShow('x', '\u202E日本\u001B/a.md').title).toBe('日本');
    expect(defaultShow('x', '🙂/a.md').title).toBe('X');
  });

  const refused: readonly (readonly [string, string])[] = [
    ['title: A\ncolour: red', 'machines/show.yaml:2: "colour" is not a setting; expected one of title,'],
    ['lang: en', '"lang" is not a setting; did you mean "language"?'],
    ['Speaking_rate: 90%', '"Speaking_rate" is not a setting; did you mean "rate"?'],
    ['Artwork: x', 'a cover is a file of its own: put a cover.jpg beside this one'],
    ['slug: x', `"slug" is the last part of the episode's address: it belongs into an article's own front`],
    ['publish_at: x', '"publishAt" says when it appears: it belongs into an article'],
    [
      'intro: {title} by {author}',
      'the text of "intro" begins with {, and so needs quotation marks; write intro: "{',
    ],
    [
      'title: [Tech] News',
      'the text of "title" begins with [, and so needs quotation marks; write title: "[Tech',
    ],
    [
      'title: {show}',
      '"title" has parts of its own; expected one line of text, between quotation marks where it',
    ],
    [
      'title: "Tide" and more',
      'the text of "title" begins with ", and so needs quotation marks; write title: "\\"Tide\\" and',
    ],
    ["title: 'Ola's tide'", 'quotation marks; write title: "Ola\'s tide"'],
    ['title: "Open\nauthor: "B"', 'machines/show.yaml:1: "title" opens with " and never closes it'],
    ['title: "C:\\xyz"', 'a backslash between double quotation marks begins a code'],
    ['title: link\nlink: nowhere', 'machines/show.yaml:2: link "nowhere" is not a web address'],
    ['titel: A', 'machines/show.yaml:1: "titel" is not a setting; did you mean "title"?'],
    ['title: {a: b}', 'machines/show.yaml:1: "title" has parts of its own; expected one line of text'],
    ['title: "a\\nb"', 'title has line breaks; expected one line'],
    [`author: ${'x'.repeat(256)}`, 'author has 256 characters; expected at most 255'],
    [`description: ${'é'.repeat(2001)}`, 'description has 4002 bytes; expected at most 4000'],
    ['email: nobody', 'email "nobody" is not an address; expected one such as ada@example.org'],
    ['language: english', 'language "english" is not a language tag; expected one such as en or pt-BR'],
    ['language: xx-YY', 'language "xx-YY" is not a language tag; expected one such as en or pt-BR'],
    ['language: en--us', 'language "en--us" is not a language tag'],
    ['category: Sience', 'category "Sience" is not known; did you mean "Science"?'],
    ['category: society and culture', 'did you mean "Society & Culture"?'],
    ['category: Quarks', 'category "Quarks" is not known; expected one of Arts, Business,'],
    ['subcategory: Physics', 'subcategory "Physics" stands alone; expected a category beside it'],
    [
      'category: History\nsubcategory: War',
      'show.yaml:2: category "History" has no subcategories; leave it out',
    ],
    ['category: Arts\nsubcategory: Book', 'subcategory of "Arts" "Book" is not known; did you mean "Books"?'],
    ['explicit: yes', 'explicit "yes" is not known; expected true or false'],
    [
      'link: ftp://x.example',
      'link "ftp://x.example" is not a web address; expected one such as https://example.org/',
    ],
    ['voice: J0anna', 'voice "J0anna" is not a voice; expected a Polly voice such as Joanna'],
    ['engine: neurl', 'engine "neurl" is not known; did you mean "neural"?'],
    [
      'title: A\n\ntitle: B',
      'machines/show.yaml:3: "title" is here a second time, after line 1; keep one of',
    ],
    ['person:\n  - name: A\n    name: B', 'machines/show.yaml:3: "name" is here a second time, after line 2'],
    ['{title: A, title: B}', 'machines/show.yaml:1: a name stands here twice; keep one of the two'],
    [
      'title: News: the show',
      'machines/show.yaml:1: the text of "title" has a colon in it, and so needs quot',
    ],
    ['title: News: the show', 'quotation marks; write title: "News: the show"'],
    [
      'title: A\nauthor: @me',
      'machines/show.yaml:2: the text of "author" begins with @, and so needs quotation',
    ],
    [`title: *${'x'.repeat(99)}`, 'quotation marks; write title: "…"'],
    [
      'title: "Open\nauthor: x\nlink: y',
      'machines/show.yaml:1: "title" opens with " and never closes it; add "',
    ],
    ["author: x\ntitle: 'Open\nlink: y", 'machines/show.yaml:2: "title" opens with \' and never closes it'],
    [
      '\n# a\ntitle: a\u0007b',
      'machines/show.yaml:3: the control character U+0007 is in this line, which cannot',
    ],
    [
      'title: a: \u001B[2Jb',
      'machines/show.yaml:1: the control character U+001B is in this line, which cannot',
    ],
    [
      'title: A\n\tauthor: B',
      'machines/show.yaml:2: this line begins with a tab; YAML takes none: indent with spaces',
    ],
    ['title: A\n author: B', 'machines/show.yaml:2: this line is not indented like those that it belongs to'],
    ['title: "\\d"', 'machines/show.yaml:1: a backslash between double quotation marks begins a code'],
    [
      'funding: [a\ntitle: b',
      'machines/show.yaml:1: "funding" opens with [ and is not closed as it should be',
    ],
    ['read: {code: skip', 'machines/show.yaml:1: "read" opens with { and is not closed'],
    ['\n- a', 'machines/show.yaml:2: a list begins here; expected lines such as "title: My Show"'],
    [
      'just words',
      'machines/show.yaml:1: "just words" is no setting; expected a name, a colon and a space, such as',
    ],
    [
      '# a\ntitle A\nauthor: B',
      'machines/show.yaml:2: "title A" is no setting; expected a name, a colon and a',
    ],
    ['title=A', 'such as "title: A"'],
    ['"words"', 'machines/show.yaml:1: ""words"" is no setting'],
    ['|\n words', 'machines/show.yaml:1: "|" is no setting'],
    [' words', 'machines/show.yaml:1: there is no setting here; expected lines such as "title: My Show"'],
    ['title: A\n---\ntitle: B', 'machines/show.yaml:2: a second document begins here; take this line away'],
    ['---\ntitle: A\n...\nmore', 'machines/show.yaml:3: a second document begins here'],
    ['[a', 'machines/show.yaml:1: "[a" is no setting'],
    [' \n', 'machines/show.yaml is empty; write settings into it, such as "title: My Show", or delete it'],
    [
      'read: code',
      'read cannot be used; write its parts below it, such as "  code: …"; expected its code, tables',
    ],
    [`title: A\n#${'x'.repeat(65_536)}`, 'machines/show.yaml has 65546 bytes; expected at most 65536'],
  ];
  test.each(refused.map(([yaml, message]) => ({ yaml, message })))('says: $message', ({ yaml, message }) => {
    const error = errorOf(() => readShow({ show: 'machines', bytes: utf8(yaml) }));
    expect(error.message).toContain(message);
    expect(error.key).toBe('machines/show.yaml');
  });

  test('names all faults at once, in the order of their lines', () => {
    const yaml = `
engine: neurl
colour: red
person:
  - name: Ada
    image: face.jpg
    rolle: Host
  - {}
  - name: 1
category: History
subcategory: War
funding: [a, https://a.example, b]
heigth: 3
pauses: {scene: 9, title: long}`;
    const error = errorOf(() => readShow({ show: 'a', bytes: utf8(yaml) }));
    expect(error.message.split(' · ')).toEqual([
      'a/show.yaml:2: engine "neurl" is not known; did you mean "neural"?',
      expect.stringMatching(/^a\/show.yaml:3: "colour" is not a setting; expected one of title, /),
      'a/show.yaml:6: image of person 1 "face.jpg" is not a web address; expected one such as https://example.org/',
      'a/show.yaml:7: "rolle" is not a field of person 1; did you mean "role"?',
      'a/show.yaml:8: person 2 is not complete; expected at least its name',
      'a/show.yaml:9: name of person 3 "1" is no name; expected one such as "Ada Merrow"',
      'a/show.yaml:12: funding 1 "a" is not a web address; expected one such as https://example.org/',
      'a/show.yaml:12: funding 3 "b" is not a web address; expected one such as https://example.org/',
      'a/show.yaml:13: "heigth" is not a setting',
      'a/show.yaml:14: scene of pauses "9" cannot be used; expected seconds from 0 to 5, such as 0.8',
      'and more',
    ]);
  });

  test('takes what a program writes for no value, and the three spellings of true', () => {
    const yaml = 'title: ~\nemail: null\nread: ~\nexplicit: True\nlocked: TRUE\nblock: False';
    expect(readShow({ show: 'main', bytes: utf8(yaml) })).toEqual({
      ...defaultShow('main'),
      explicit: true,
      locked: true,
      block: false,
    });
  });

  test('refuses bytes that are not UTF-8', () => {
    const bytes = Buffer.from('title: A\nauthor: Andr\xe9\n', 'latin1');
    const error = errorOf(() => readShow({ show: 'main', bytes }));
    expect(error.message).toBe('show.yaml:2: this is not UTF-8 text; save the file as UTF-8');
  });

  test('answers any text with a show or a ShowError', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'title: ', 'category: ', 'title: A\nlink: ', '- ', '# a\n'),
        (text, start) => {
          try {
            expect(readShow({ show: 'a', bytes: utf8(start + text) }).name).toBe('a');
          } catch (error) {
            expect(error).toBeInstanceOf(ShowError);
          }
        },
      ),
    );
  });
});

test("knows Apple's 19 categories and 91 subcategories", () => {
  expect(categories.size).toBe(19);
  expect([...categories.values()].flat()).toHaveLength(91);
  expect(categories.get('Society & Culture')).toContain('Places & Travel');
});

function errorOf(action: () => unknown): ShowError {
  try {
    action();
  } catch (error) {
    if (error instanceof ShowError) return error;
    throw error;
  }
  throw new Error('expected a ShowError');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
