import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readingChoices } from '../../functions/script/reading-policy.ts';
import { engines, timings } from '../../functions/script/script.ts';
import { categories } from '../../functions/show/categories.ts';
import { readShow } from '../../functions/show/read-show.ts';
import { settingNames } from '../../functions/show/settings/setting-checks.ts';
import { ShowError } from '../../functions/show/show-error.ts';

const text = await readFile(new URL('../../docs/show.schema.json', import.meta.url), 'utf8');
const schema: { readonly [name: string]: Record<string, unknown> } = JSON.parse(text);
const isValid = new Ajv({ allowUnionTypes: true, strictRequired: false }).compile(schema);

/** The problem that the checker has with a file, or nothing. */
function check(yaml: string): string | undefined {
  try {
    readShow({ show: 'tides', bytes: new TextEncoder().encode(yaml) });
    return undefined;
  } catch (error) {
    if (error instanceof ShowError) return error.message;
    throw error;
  }
}

/** Whether an editor is content: it reads plain words as numbers and truths, and a setting without a value is none. */
function isContent(yaml: string): boolean {
  const value: unknown = load(yaml, { schema: CORE_SCHEMA });
  return isValid(withoutEmpty(value) ?? {});
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, part]) => part !== null && part !== '');
  return Object.fromEntries(given.map(([name, part]) => [name, withoutEmpty(part)]));
}

/** What each setting may be, in ways that authors write it; each of them is good. */
const good: Readonly<Record<string, readonly string[]>> = {
  title: ['Tides', '1984', 'true', '"Quoted: yes"', '1.0', '~'],
  description: ['>-\n  Of tides\n  and ebbs.', 'x'.repeat(4000)],
  author: ['Ada', 'No', '12'],
  email: ['ada@example.org', '"a+b@c.example"'],
  language: ['en', 'pt-BR', 'no', 'cmn-Hans-CN', 'en-us', 'EN'],
  category: [...categories.keys()].map((name) => JSON.stringify(name)),
  explicit: ['true', 'false', '"true"'],
  link: ['https://a.example', '"HTTP://A.example/b c"'.replace(' ', '%20')],
  copyright: ['© 2026 Ada', '2026'],
  type: ['episodic', 'serial'],
  funding: ['https://a.example', '[https://a.example, {url: https://b.example, text: 5}]'],
  license: [
    'CC-BY-4.0',
    'CC0-1.0',
    'MIT',
    '0BSD',
    'cc-by-4.0',
    'CC-BY-NC-SA-2.0-UK',
    'CC-PDM-1.0',
    '{name: Own, url: https://a.example}',
    '{name: MIT}',
  ],
  person: [
    'Ada',
    'Ada 7',
    '[Ada, {name: Ola, role: Host, group: , image: https://a.example/x, link: https://o.example}]',
  ],
  locked: ['true', 'false'],
  feedLimit: ['1', '10000', '"50"'],
  block: ['false'],
  complete: ['true'],
  newFeed: ['https://a.example/feed.xml'],
  intro: ['"{title}, by {author}. Read by an AI voice."', 'Hello {show}'],
  outro: ['That was {title}, of {date}.'],
  voice: ['Joanna', '"Amy"'],
  engine: [...engines],
  rate: ['90%', '90', '"150 %"', '20%', '200'],
  style: ['news', 'plain'],
  pronounce: [
    '{}',
    '{SQL: sequel, "3": three}',
    '{Ghent: {ipa: ɡɛnt, alias: gent}, ACLU: {spell: true, case: false}, tu: {language: fr}}',
  ],
  read: ['{}', '{code: skip, images: all}', '{tables: }'],
  pauses: ['{}', '{title: 0, heading: 1.2, paragraph: 0.8}', '{item: 5, quote: "0.5", scene: }'],
  timing: [...timings],
};

describe('the schema of show.yaml', () => {
  it('has every setting of the checker, and none besides', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...settingNames].sort());
    expect([...Object.keys(good), 'subcategory'].sort()).toEqual([...settingNames].sort());
  });

  it('has the fields of the settings that have parts', () => {
    expect(readingIn(schema.properties?.read)).toEqual(readingChoices);
    for (const name of ['person', 'funding', 'license']) {
      const fields = /expected its (.*)$/.exec(check(`${name}: [[]]`) ?? check(`${name}: {x: }`) ?? '');
      const expected = fields?.[1]?.split(', ') ?? ['name', 'url'];
      expect(JSON.stringify(partsOf(name))).toBe(JSON.stringify(expected));
    }
  });

  it("has Apple's categories, each with its own subcategories", () => {
    for (const [category, below] of categories) {
      for (const other of new Set([...categories.values()].flat())) {
        const yaml = `category: ${JSON.stringify(category)}\nsubcategory: ${JSON.stringify(other)}`;
        expect([yaml, isContent(yaml)]).toEqual([yaml, below.includes(other)]);
      }
    }
  });

  it.each(Object.entries(good).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)))(
    'takes what the checker takes: %s',
    (yaml) => {
      expect(check(yaml)).toBeUndefined();
      expect(isContent(yaml)).toBe(true);
    },
  );

  it.each([
    'titel: A',
    'title: [A]',
    `title: ${'x'.repeat(256)}`,
    'email: nobody',
    'language: english',
    'language: en_US',
    'category: Sience',
    'category: " Science "',
    'subcategory: Physics',
    'category: History\nsubcategory: Physics',
    'category: Arts\nsubcategory: Physics',
    'explicit: yes',
    'explicit: 1',
    'pauses: 2',
    'pauses: {scene: 5.1}',
    'pauses: {scene: -1}',
    'pauses: {scene: "5.01"}',
    'pauses: {chapter: 1}',
    'pauses: {title: long}',
    'timing: word',
    'timing: [words]',
    'link: a.example',
    'link: ftp://a.example',
    'type: Serial',
    'funding: {text: Support us}',
    'funding: [a.example]',
    'funding: {url: https://a.example, color: red}',
    'license: CC-BY',
    'license: My own',
    'license: {url: https://a.example}',
    'person: {role: Host}',
    'person: [[Ada]]',
    'person: []',
    'person: "42"',
    'funding: []',
    'person: {name: Ada, link: a}',
    `person: ${'x'.repeat(129)}`,
    'locked: maybe',
    'feedLimit: 0',
    'feedLimit: 10001',
    'feedLimit: 1.5',
    'newFeed: 7',
    'intro: Hello {titel}',
    'outro: Hello {title',
    'outro: Hello title}',
    `intro: ${'x'.repeat(501)}`,
    'voice: J0anna',
    'voice: true',
    'engine: neurl',
    'rate: 19%',
    'rate: 201',
    'rate: 99.5',
    'rate: fast',
    'style: news reader',
    'read: {quotes: voice 7}',
    'read: {quotes: "voice "}',
    'pronounce: SQL',
    'pronounce: {SQL: {}}',
    'pronounce: {SQL: {say: sequel}}',
    'pronounce: {SQL: {alias: sequel, spell: true}}',
    'pronounce: {SQL: {ipa: x, language: fr}}',
    'pronounce: {SQL: {spell: perhaps}}',
    'pronounce: {SQL: [sequel]}',
    'read: {code: aloud}',
    'read: {sounds: all}',
    'cover: x.jpg',
  ])('refuses, as the checker does: %s', (yaml) => {
    expect(isContent(yaml)).toBe(false);
    expect(check(yaml)).toBeDefined();
  });

  it('takes whatever the checker takes', () => {
    const words = fc.string().map((word) => JSON.stringify(word.trim()));
    const values = fc.oneof(
      fc.constantFrom(...Object.values(good).flat()),
      fc.constantFrom('""', '{}', '[]', '0', '-1', '1e3', '0x10', 'null', '[true]', '{name: x}'),
      words,
    );
    const line = fc.tuple(fc.constantFrom(...settingNames), values);
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ([name]) => name, minLength: 1, maxLength: 4 }),
        (lines) => {
          const yaml = lines.map(([name, value]) => `${name}: ${value}`).join('\n');
          if (check(yaml) === undefined) expect([yaml, isContent(yaml)]).toEqual([yaml, true]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The names of the fields that the schema has for a setting with parts. */
function partsOf(name: string): readonly string[] {
  const own = JSON.stringify({ ...schema.definitions, license: schema.properties?.license });
  const found: unknown = JSON.parse(own)[name];
  const shapes = /"properties":\{(.*)\}\}\]/.exec(JSON.stringify(found))?.[1] ?? '';
  return Object.keys(JSON.parse(`{${shapes}}`));
}

/** The choices that the schema has for each kind of thing that is read aloud or not. */
function readingIn(read: unknown): unknown {
  type Choice = { readonly enum: unknown; readonly anyOf?: readonly { readonly enum: unknown }[] };
  const { properties }: { properties: Record<string, Choice> } = JSON.parse(JSON.stringify(read));
  return Object.fromEntries(
    Object.entries(properties).map(([name, choice]) => [name, (choice.anyOf?.[0] ?? choice).enum]),
  );
}
