import { expect, it } from 'vitest';
import { readArticle } from '../../../functions/article/read-article.ts';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import { writeWords } from '../../../functions/script/pronunciations/write-words.ts';
import { listAcronyms } from '../../../functions/script/spoken-forms/list-acronyms.ts';
import { writeScript } from '../../../functions/script/write-script.ts';

it.each([
  ['The ZAPU met and DAREL came; the ZAPU left.', ['ZAPU', 'DAREL']],
  ['NOT IN CAPITALS ALONE', []],
  ['We do NOT go. You do not.', []],
  ['The sign said NO ENTRY to us in the US.', []],
  ['The AVENGERS of R&D and U.S. and B2B', []],
])('the acronyms of "%s" are %j', (text, acronyms) => {
  expect([...listAcronyms([text])]).toEqual(acronyms);
});

it('an acronym of the text is one in its headings too', () => {
  const said = (body: string) => {
    const text = `# ZAPU MEETS THE OLD DAREL\n\n${body}\n`;
    const bytes = new TextEncoder().encode(text);
    const article = readArticle({ key: 'main/one.md', bytes, maximumCharacters: 10_000 });
    const script = writeScript(article, { id: 'Matthew', engine: 'neural', language: 'en-US' });
    return script.chunks[0]?.parts[0]?.said;
  };
  expect(said('The ZAPU said so to Darel.')).toBe('ZAPU Meets The Old Darel.');
  expect(said('Nobody said so.')).toBe('Zapu Meets The Old Darel.');
});

it('an acronym of the article is one beside words of a block’s own too', () => {
  const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
  const base = { ...makeLexicon([], voice), acronyms: new Set(['ZAPU']) };
  const lexicon = makeLexicon([{ word: 'OLD', alias: 'cold' }], voice, base);
  expect(writeWords('THE ZAPU AND THE OLD SEA', lexicon).said).toBe('The ZAPU And The cold Sea');
});
