import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../../local/command/run-command.ts';
import { makeJpeg } from '../../show/make-cover.ts';

let root = '';
const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString();

const files: Readonly<Record<string, string | Uint8Array>> = {
  'draft.md': '---\ndraft: true\n---\nA draft.',
  'far.md': '---\ndate: 2950-01-01\n---\nFar away.',
  'near.md': `---\npublishAt: ${inTwoDays}\n---\nNear by.`,
  'picture.md': '---\ntitel: A\nimage: none.jpg\n---\nWith a picture.',
  'wish.md':
    '---\nvoice: matthew\nengine: generative\ntiming: words\npronounce:\n  Ghent: {ipa: ɡɛnt}\n---\n' +
    'Der Hafen von Ghent war am Morgen leer, und die Boote lagen noch auf dem Sand.',
  'uk.md': 'Уранці гавань була порожня, і човни ще лежали на піску.',
  'repeat.md': 'The same.\n\nThe same.',
  'back\\slash.md': 'A name of Windows.',
  'bad/show.yaml': 'title: News: the show',
  'bad/intro.mp3': 'no sound',
  'bad/one.md': '---\nslug: same\n---\nThe one.',
  'bad/two.md': '---\nslug: same\n---\nThe other.',
  'covers/cover.jpg': makeJpeg({ width: 1400, height: 1400 }),
  'covers/cover.png': 'not even looked at',
  'alike/a\u0301.md': 'With two characters.',
  'alike/\u00e1.md': 'With one character.',
  'small/cover.jpg': makeJpeg({ width: 600, height: 600 }),
  'Twice/show.yaml': 'title: A',
  'twice/show.yaml': 'title: B',
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-dry-'));
  for (const [key, content] of Object.entries(files)) {
    await mkdir(join(root, 'in', key, '..'), { recursive: true });
    await writeFile(join(root, 'in', key), content);
  }
});

afterAll(async () => await rm(root, { recursive: true }));

async function start(...words: readonly string[]) {
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text) };
  const code = await runCommand([...words, '--out', 'site', 'in'], {
    places: { working: root, project: root },
    output,
    errors: output,
    stop: new AbortController().signal,
  });
  return { code, lines: said.join('').split('\n') };
}

it('foresees what would be said of settings, covers, sounds, pictures, names and times, and writes nothing', async () => {
  const { code, lines } = await start('--dry-run');
  expect(code).toBe(1);
  const expected = [
    /^bad\/show\.yaml:1: the text of "title" has a colon in it/,
    /^bad\/intro\.mp3 cannot be joined: /,
    /^"bad\/two\.md" and "bad\/one\.md" both claim the episode "bad\/same"; rename/,
    /^"alike\/\u00e1\.md" and "alike\/a\u0301\.md" both claim the episode "alike\/a" \(the two names look alike, but/,
    /^small\/cover\.jpg measures 600 × 600 pixels and is too small/,
    /^"twice\/show\.yaml" and "Twice\/show\.yaml" both describe the show "twice", and the latter holds; delete/,
    /^far\.md waits for 2950-01-01T00:00:00\.000Z, and would be spoken from 2949-\d\d-\d\dT/,
    new RegExp(`^near\\.md waits for ${inTwoDays}, and would be spoken now$`),
    /^draft\.md is a draft: it would not be published$/,
    /^hint: picture\.md:2: field "titel": it means nothing here: did you mean "title"\?$/,
    /^hint: picture\.md:3: image none\.jpg: there is no such file in the bucket/,
    /^hint: "covers\/cover\.png" is not used, because "covers\/cover\.jpg" is the cover; delete one of them$/,
    /^back\\slash\.md +18 /,
    /^uk\.md: no voice speaks language "uk" with engine neural/,
    /^wish\.md: the language: the words look like "de": they are read as en-US, as its voice speaks/,
    /^wish\.md: timing: words: the generative engine does not tell when words are said/,
    /^wish\.md: pronunciation of “Ghent”: the generative engine does not take transcriptions/,
    // The far one is not spoken now, and what is said twice in an article is said once.
    /^Narrating would now speak \d+ characters in 7 requests for \$0\.\d+\.$/,
  ];
  for (const line of expected) expect(lines).toContainEqual(expect.stringMatching(line));
  expect(await readdir(root)).toEqual(['in']);
});

it('says the same of the shows’ files as narrating does, and what is in the store then', async () => {
  const { lines } = await start('--once');
  expect(lines).toContainEqual(expect.stringMatching(/^failed {5}bad\/show\.yaml:1: the text of "title"/));
  expect(lines).toContainEqual(expect.stringMatching(/^failed {5}bad\/intro\.mp3 cannot be joined/));
  expect(lines).toContainEqual(expect.stringMatching(/^hint {7}"covers\/cover\.png" is not used/));
  expect(lines).toContainEqual(expect.stringMatching(/^hint {7}picture\.md:2: field "titel"/));
  const { lines: after } = await start('--dry-run');
  expect(after.at(-2)).toBe(
    'Narrating would now speak 0 characters in 0 requests for $0.0000; the rest is in the store.',
  );
});
