import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../../functions/article/read-article.ts';
import { writeScript } from '../../../functions/script/write-script.ts';

const folder = new URL('specimens/', import.meta.url);
const languages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length));

const tags: Readonly<Record<string, string>> = { en: 'en-US', zh: 'cmn-CN', ar: 'arb', pt: 'pt-BR' };

/** Each passage as it is shown and, where that is something else, as it is heard. */
function hear(language: string): string {
  const file = `${language}.md`;
  const bytes = readFileSync(new URL(file, folder));
  const article = readArticle({ key: `main/${file}`, bytes, maximumCharacters: 100_000 });
  const { chunks } = writeScript(article, {
    ...{ id: 'Test', engine: 'neural' },
    language: tags[language] ?? language,
  });
  const parts = chunks.flatMap((chunk) => chunk.parts);
  return parts
    .map(({ text, said }) => `${text}\n${said === undefined ? '  is said as it is written' : `→ ${said}`}\n`)
    .join('\n');
}

// `npx vitest run test/script/spoken-forms --update` writes the expected files anew; review their diff.
test.each(languages)('the specimen in %s is heard as its expected file says', async (language) => {
  await expect(hear(language)).toMatchFileSnapshot(`specimens/${language}.txt`);
});

test('there is a specimen in each language with rules of its own', () => {
  expect(languages).toEqual('ar de en es fr hi it ja ko nl pl pt sv zh'.split(' '));
});
