import { describe, expect, it } from 'vitest';
import { findWordsToCheck } from '../../../functions/script/pronunciations/find-words-to-check.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const find = (text: string, pronounce: readonly Pronunciation[] = [], language = 'en-US') => {
  const voice = { id: 'Matthew', engine: 'neural', language } as const;
  const article = makeArticle({ titleSource: 'first sentence', blocks: [paragraph(text)] });
  return findWordsToCheck(writeScript(article, voice), pronounce).map(
    ({ word, count }) => `${word} ${count}`,
  );
};

describe('the words worth checking', () => {
  it('are names and acronyms inside sentences, the most frequent first', () => {
    expect(
      find('Then Siobhan met Zhuang. ACLU people, and Siobhan: “They left.” (Yes.) Nobody knew Siobhan.'),
    ).toEqual(['Siobhan 3', 'Zhuang 1', 'ACLU 1']);
  });

  it('are not those that every voice knows, or that are small elsewhere', () => {
    expect(
      find('In May the UK met on a Tuesday, after World War II and the Tide. A tide is a tide, I say.'),
    ).toEqual(['World 1', 'War 1']);
  });

  it('are not those that have a pronunciation', () => {
    const text = 'He met Siobhan and New York and York.';
    const known = [
      { word: 'Siobhan', alias: 'shivawn' },
      { word: 'New York', alias: 'x' },
    ];
    expect(find(text, known)).toEqual(['York 1']);
  });

  it('are in German those alone that have more than one capital', () => {
    expect(find('Wir sahen die Katze und die ACLU, auch McEwan.', [], 'de-DE')).toEqual([
      'ACLU 1',
      'McEwan 1',
    ]);
  });

  it('are not those of passages in capitals, unless they stand elsewhere too', () => {
    expect(find('THE BIG PICTURE')).toEqual([]);
    expect(find('THE ACLU AND THE TIDE. We asked the ACLU, and it said no.')).toEqual(['ACLU 2']);
    expect(find('They came, SAYS THE OLD KEEPER, with IBM UK and IMF, ACLU.')).toEqual([
      ...['IBM 1', 'IMF 1', 'ACLU 1'],
    ]);
  });

  it('are twenty at most', () => {
    const names = Array.from(
      { length: 30 },
      (_, index) => `Q${String.fromCharCode(97 + (index % 26))}${index}`,
    );
    expect(find(`we saw ${names.join(' and ')}`)).toHaveLength(20);
  });
});
