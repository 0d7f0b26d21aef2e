import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './read.ts';

const folder = new URL('specimens/', import.meta.url);
const specimens = readdirSync(folder).filter((file) => !file.endsWith('.json'));

// `npx vitest run test/article/specimens.test.ts --update` writes the expected files anew; review their diff.
test.each(specimens)('reads %s as its expected file says', async (file) => {
  const article = read(file, readFileSync(new URL(file, folder)));
  await expect(`${JSON.stringify(article, null, 1)}\n`).toMatchFileSnapshot(
    `specimens/${file.replace(/\.[^.]*$/, '.json')}`,
  );
});

test('has a specimen of every format', () => {
  expect(new Set(specimens.map((file) => file.split('.').at(-1)))).toEqual(new Set(['md', 'html', 'txt']));
});
