import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FieldError } from '../../functions/advice/field-error.ts';
import { readShow } from '../../functions/show/read-show.ts';
import { readShowFile } from '../../functions/show/read-show-file.ts';
import { checkSpeaker } from '../../functions/show/settings/check-speaker.ts';
import { ShowError } from '../../functions/show/show-error.ts';
import { writeShow } from '../../functions/show/write-show.ts';

function read(yaml: string) {
  return readShow({ show: 'tides', bytes: new TextEncoder().encode(yaml) });
}

test.each([
  ['cc-by-4.0', 'CC-BY-4.0'],
  ['apache-2.0', 'Apache-2.0'],
  ['CC-BY-NC-SA-2.0-UK', 'CC-BY-NC-SA-2.0-UK'],
  ['GPL-2.0', 'GPL-2.0'],
])('spells the license %s as SPDX does', (license, name) => {
  expect(read(`license: ${license}`).license).toEqual({ name });
});

describe('settings of one line', () => {
  test('lose what turns the letters around them', () => {
    expect(read('title: "A \\u202Etide\\u2067"').title).toBe('A tide');
  });

  test.each([
    ['title: "a\\tb"', 'show.yaml:1: title has a tab in it, which cannot be shown; take it out'],
    ['author: "\\e[2J"', 'author has the control character U+001B in it'],
    ['description: "a\\tb\\n\\x07"', 'description has the control character U+0007 in it'],
    ['title: "a\\Lb"', 'title has line breaks; expected one line'],
  ])('say which control is in them: %s', (yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });
});

describe('settings that have parts', () => {
  const complete = `
type: serial
funding:
  - https://support.example/tides/
  - url: https://shop.example
    text: Buy a tide table
license:
  name: Tidal Commons
  url: https://license.example/1
person:
  - Ada Merrow
  - name: Ola Brandt
    role: Sound Designer
    group: Audio Post-Production
    image: https://ola.example/face.jpg
    link: https://ola.example
locked: true
feedLimit: 300
pauses: {scene: 2.5, title: 1}
timing: words
block: false
complete: true
newFeed: https://elsewhere.example/feed.xml
`;
  const parts = {
    type: 'serial',
    funding: [
      { url: 'https://support.example/tides/', text: 'support.example/tides' },
      { url: 'https://shop.example/', text: 'Buy a tide table' },
    ],
    license: { name: 'Tidal Commons', url: 'https://license.example/1' },
    persons: [
      { name: 'Ada Merrow' },
      {
        name: 'Ola Brandt',
        role: 'Sound Designer',
        group: 'Audio Post-Production',
        image: 'https://ola.example/face.jpg',
        link: 'https://ola.example/',
      },
    ],
    locked: true,
    feedLimit: 300,
    pauses: { scene: 2.5, title: 1 },
    timing: 'words',
    block: false,
    complete: true,
    newFeed: 'https://elsewhere.example/feed.xml',
  };

  test('are read, and come back from show.json', () => {
    const show = read(complete);
    expect(show).toMatchObject(parts);
    expect(readShowFile(new TextEncoder().encode(writeShow(show)))).toEqual(show);
  });

  test('may be one instead of a list, and a text instead of parts', () => {
    expect(
      read('person: Ada\nlicense: CC-BY-4.0\nfunding: {url: "https://a.example/x", text: }'),
    ).toMatchObject({
      persons: [{ name: 'Ada' }],
      license: { name: 'CC-BY-4.0' },
      funding: [{ url: 'https://a.example/x', text: 'a.example/x' }],
    });
    expect(read('license:\n  name: mit\nperson:\nfunding:\n')).toMatchObject({ license: { name: 'MIT' } });
  });

  const long = 'x'.repeat(129);
  test.each([
    [
      'title: A\nperson:\n  - Ada\n\n  - name: Ola\n    rolle: Host',
      '6: "rolle" is not a field of person 2; did you mean "role"?',
    ],
    [
      'person:\n  - Ada\n  -\n    name: Ola\n    link: ola',
      '5: link of person 2 "ola" is not a web address; expected',
    ],
    ['person:\n  - Ada\n  - role: Host', '3: person 2 is not complete; expected at least its name'],
    [
      'person:\n  - Ada\n  - [Ola]',
      '3: person 2 cannot be used; write its parts below it, such as "  name: …"; expected its name, role, group, image, link',
    ],
    [`person:\n  - name: ${long}`, '2: name of person 1 has 129 characters; expected at most 128'],
    ['person: {name: Ada, image: face.jpg}', '1: image of person "face.jpg" is not a web address'],
    ['persons: Ada', '1: "persons" is not a setting; did you mean "person"?'],
    ['a: 1', '1: "a" is not a setting; expected one of title, description'],
    [
      'cover: x.jpg',
      '1: "cover" is not a setting; a cover is a file of its own: put a cover.jpg beside this one',
    ],
    ['Summary: x', '1: "Summary" is not a setting; did you mean "description"?'],
    ['feed_limit: 7', '1: "feed_limit" is not a setting; did you mean "feedLimit"?'],
    ['funding: [https://a.example, b]', '1: funding 2 "b" is not a web address'],
    ['funding:\n  text: Support us', '1: funding is not complete; expected at least its url'],
    [
      'funding:\n  url: https://a.example\n  color: red',
      '3: "color" is not a field of funding; expected one of url, text',
    ],
    [`funding: [${'https://a.example, '.repeat(101)}]`, '1: funding has 101 entries; expected at most 100'],
    ['license: CC BY 4.0', '1: license "CC BY 4.0" is no SPDX identifier; did you mean "CC-BY-4.0"?'],
    ['license: FOO-1.0', '1: license "FOO-1.0" is no SPDX identifier'],
    ['person: 42', '1: person "42" is no name; expected one such as "Ada Merrow"'],
    ['person:\n  - name: "!"', '2: name of person 1 "!" is no name'],
    ['person: []', '1: person is an empty list; write something into it or leave it out'],
    ['funding: []', '1: funding is an empty list'],
    ['license: CC-BY', '1: license "CC-BY" is no SPDX identifier; did you mean'],
    [
      'license: My own terms',
      '"My own terms" is no SPDX identifier; expected one such as CC-BY-4.0, or a license with a name and a url',
    ],
    ['license:\n  name: My own terms', '2: license "My own terms" is no SPDX identifier'],
    ['license:\n  url: https://a.example', '1: license is not complete; expected at least its name'],
    ['pauses: 1', '1: pauses cannot be used'],
    [
      'pauses:\n  title: 1\n  scene: 5.5',
      '3: scene of pauses "5.5" cannot be used; expected seconds from 0 to 5, such as 0.8',
    ],
    ['pauses: {headings: 1}', '1: "headings" is not a field of pauses; did you mean "heading"?'],
    ['timing: word', '1: timing "word" is not known; did you mean "words"?'],
    ['type: seriel', '1: type "seriel" is not known; did you mean "serial"?'],
    ['feedLimit: 0', '1: feedLimit "0" cannot be used; expected a whole number from 1 to 10000'],
    ['feedLimit: 10001', 'cannot be used; expected a whole number from 1 to 10000'],
    ['feedLimit: many', 'cannot be used; expected a whole number from 1 to 10000'],
    ['locked: yes', '1: locked "yes" is not known; expected true or false'],
    ['block: 1', '1: block "1" is not known; expected true or false'],
    ['complete: [true]', '1: "complete" has parts of its own; expected one line of text'],
    ['newFeed: feed.xml', '1: newFeed "feed.xml" is not a web address'],
    ['title: "  "', '1: title is empty; write a text or leave it out'],
    [
      `link: https://${'x'.repeat(100)}`.replace('https', 'ftp'),
      `link "ftp://${'x'.repeat(74)}…" is not a web address`,
    ],
    [`title: ${'['.repeat(30_000)}`, '1: this cannot be read (nesting exceeded maxDepth'],
  ])('say where the fault is: %#', (yaml, message) => {
    expect(() => read(yaml)).toThrow(ShowError);
    expect(() => read(yaml)).toThrow(message);
    expect(() => read(yaml)).toThrow(/^tides\/show.yaml:/);
  });

  test('answer any YAML with a show that can be written and read, or a ShowError that names a line', () => {
    const names = 'title person funding license type locked feedLimit name url text role __proto__'.split(
      ' ',
    );
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('', 'true', '7', 'serial', 'https://a.example', 'CC0-1.0', 'Ada'),
        fc.string(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 4 }), (document) => {
        const yaml = JSON.stringify(document, null, 1);
        try {
          const show = read(yaml);
          expect(readShowFile(new TextEncoder().encode(writeShow(show)))).toEqual(show);
        } catch (error) {
          expect(error).toBeInstanceOf(ShowError);
          expect(String(error)).toMatch(/show\.yaml:\d+: /);
        }
      }),
    );
  });
});

describe("a show's voice", () => {
  const offered = [
    { id: 'Joanna', languages: ['en-US'], engines: ['neural', 'standard'] },
    { id: 'Amy', languages: ['en-GB'], engines: ['neural'] },
    { id: 'Joey', languages: ['en-US'], engines: ['standard'] },
    { id: 'Vicki', languages: ['de-DE'], engines: ['neural'] },
  ] as const;
  const speakers = { offered, defaultEngine: 'neural' };

  test.each([
    [{}],
    [{ voice: 'joanna' }],
    [{ voice: 'Vicki', language: 'de' }],
    [{ voice: 'Joey', engine: 'standard' }],
    [{ engine: 'standard' }],
    [{ language: 'cy' }],
  ])('passes where it can speak: %j', (settings) => {
    expect(() => checkSpeaker(settings, speakers)).not.toThrow();
  });

  test.each([
    [
      { voice: 'Joana' },
      'voice "Joana" does not exist; did you mean "Joanna"? for "en" with engine neural there are Joanna, Amy',
    ],
    [
      { voice: 'Bob', language: 'de' },
      'voice "Bob" does not exist; for "de" with engine neural there are Vicki',
    ],
    [
      { voice: 'Joey' },
      'voice "Joey" does not speak with engine neural; it has standard: write "engine: standard" or choose another voice: for "en" with engine neural there are Joanna, Amy',
    ],
    [
      { voice: 'Vicki' },
      'voice "Vicki" speaks de-DE, and the show is in "en"; set the show\'s language, or choose another voice: for "en"',
    ],
    [
      { voice: 'Vicki', engine: 'standard', language: 'de' },
      'choose another voice: for "de" there are Vicki (neural)',
    ],
    [
      { engine: 'long-form', language: 'de' },
      'no voice speaks "de" with engine long-form; for "de" there are Vicki (neural)',
    ],
    [{ voice: 'Joanna', language: 'cy' }, 'no voice of any engine speaks "cy"'],
  ] as const)('is refused with the voices that there are: %j', (settings, message) => {
    expect(() => checkSpeaker(settings, speakers)).toThrow(FieldError);
    expect(() => checkSpeaker(settings, speakers)).toThrow(message);
  });
});
