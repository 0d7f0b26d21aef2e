import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../functions/article/article.ts';
import { findWordsToCheck } from '../../../functions/script/pronunciations/find-words-to-check.ts';
import { leaveLetters } from '../../../functions/script/voices/leave-letters.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const proverb = 'Без труда не вытащишь и рыбку из пруда';
const cannot = 'the voice, which speaks en-US, cannot say them';

const script = (blocks: readonly Block[], language = 'en-US') =>
  writeScript(makeArticle({ title: 'Sea', blocks }), { ...voice, language });
const saidOf = (text: string, language?: string) =>
  script([paragraph(text)], language)
    .chunks.flatMap(({ parts }) => parts)
    .filter(({ block }) => block === 0)
    .map((part) => part.text)
    .join(' ');

describe('a passage in letters that the voice cannot say', () => {
  it.each([
    [`She says “${proverb}.” and casts off.`, 'She says and casts off.'],
    [`The saying is ${proverb}.`, 'The saying is.'],
    [`He came. ${proverb}. He left.`, 'He came. He left.'],
    ['The university (北京大学) is old.', 'The university is old.'],
    ['The motto, „Ἐλευθερία ἢ θάνατος“, is older.', 'The motto, is older.'],
    ['It is 안녕하세요 여러분, they say.', 'It is, they say.'],
  ])('is left out of "%s"', (text, said) => {
    expect(saidOf(text)).toBe(said);
  });

  it.each([
    ['A name such as Москва or 北京, and α, π, Ω, 𝐛𝐨𝐥𝐝 or é', 'en-US'],
    [proverb, 'ru-RU'],
    ['यह नाव बहुत पुरानी है और', 'en-IN'],
    ['漢字とかなで書かれた長い文章', 'ja-JP'],
    ['大韓民國臨時政府樹立紀念日', 'ko-KR'],
    ['كانت القوارب لا تزال على الرمال', 'arb'],
  ])('is none in "%s" for %s', (text, language) => {
    expect(leaveLetters(text, language)).toEqual({ text, left: [] });
  });

  it('is in the report with how many letters there are, and how it may be said', () => {
    const { omissions } = script([
      paragraph(`One says: «${proverb}».`),
      paragraph('The harbour: Το λιμάνι ήταν άδειο.'),
      paragraph('The word is สวัสดีชาวโลกทุกคน, and ለሁሉም ሰው መልካም ቀን ነው too.'),
    ]);
    expect(omissions).toEqual([
      {
        what: `31 Cyrillic letters “${proverb}”`,
        why: `${cannot}; marked with its language, such as <span lang="ru">, it is said`,
      },
      { what: '17 Greek letters “Το λιμάνι ήταν άδειο”', why: cannot },
      { what: '14 Thai letters “สวัสดีชาวโลกทุกคน”', why: cannot },
      { what: '14 foreign letters “ለሁሉም ሰው መልካም ቀን ነው”', why: cannot },
    ]);
  });

  it('takes the whole block with it, told once, where nothing else is in it', () => {
    const { chunks, omissions } = script([paragraph(`${proverb}!`), paragraph('He left.')]);
    expect(chunks.flatMap(({ parts }) => parts.map(({ block }) => block))).toEqual([-1, 1]);
    expect(omissions.map(({ what }) => what)).toEqual([`31 Cyrillic letters “${proverb}!”`]);
  });

  it('is left out of titles and tables', () => {
    const table = { kind: 'table', rows: [['Word'], [proverb], ['sea']] } as const;
    const { chunks, omissions } = writeScript(
      makeArticle({ title: `A saying: ${proverb}`, blocks: [table] }),
      voice,
    );
    expect(chunks.flatMap(({ parts }) => parts.map(({ text }) => text))).toEqual(['A saying.', 'sea.']);
    expect(omissions).toHaveLength(2);
  });

  it('is said where its author marked it as of a language that a voice speaks, and told once where none does', () => {
    const marked = (text: string, language: string): Inline => ({ text, language });
    const content = [{ text: 'They say ' }, marked(proverb, 'ru'), { text: ' and ' }];
    const greek = marked('το λιμάνι ήταν άδειο', 'el');
    const { chunks, omissions } = script([{ kind: 'paragraph', content: [...content, greek] }]);
    expect(chunks.at(-1)?.ssml).toContain(`They say <lang xml:lang="ru-RU">${proverb}</lang> and`);
    expect(omissions).toEqual([{ what: '17 Greek letters “το λιμάνι ήταν άδειο”', why: cannot }]);
    expect(findWordsToCheck({ chunks, voice })).toEqual([]);
  });
});

it('names shorter ones among the words worth checking', () => {
  const { chunks } = script([paragraph('Москва and 北京, then 北京 again: a word, слово, of π.')]);
  expect(findWordsToCheck({ chunks, voice })).toEqual([
    { word: '北京', count: 2 },
    { word: 'Москва', count: 1 },
    { word: 'слово', count: 1 },
  ]);
});

it('leaves no word neither said nor told, whatever scripts stand beside each other', () => {
  const words = ['sea', 'boat', 'гавань', 'лодка', '港口', '船', 'λιμάνι', 'נמל', 'मछली'];
  const joints = [' ', ', ', '. ', ' “', '” ', ' (', ') ', ' — ', ': ', '! '];
  const piece = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      const text = pieces.flat().join('');
      const { text: said, left } = leaveLetters(text, 'en-US');
      const places = [said, ...left.map(({ what }) => what)];
      fc.pre(!places.some((place) => place.includes('…')));
      for (const word of words) {
        const times = (place: string) => place.split(word).length - 1;
        expect(
          places.reduce((sum, place) => sum + times(place), 0),
          `${word} in ${text}`,
        ).toBe(times(text));
      }
    }),
  );
});
