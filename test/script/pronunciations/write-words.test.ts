import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { writeWords } from '../../../functions/script/pronunciations/write-words.ts';
import { type Engine, engines } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { escapeText, tidy, writeSsml } from '../../../functions/script/write-ssml.ts';
import { readSsml } from '../../../local/polly/ssml/check-ssml.ts';
import { textOf } from '../../../local/polly/ssml/read-xml.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const voiceOf = (engine: Engine) => ({ id: 'Matthew', engine, language: 'en-US' });
const write = (text: string, pronounce: readonly Pronunciation[], engine: Engine = 'neural') =>
  writeWords(text, makeLexicon(pronounce, voiceOf(engine))).ssml;
const say = (text: string, ...pairs: readonly (readonly [string, string])[]) => {
  const pronounce = pairs.map(([word, alias]) => ({ word, alias }));
  return writeWords(text, makeLexicon(pronounce, voiceOf('neural'))).said;
};

describe('a pronunciation', () => {
  it.each<readonly [string, Omit<Pronunciation, 'word'>, string, string]>([
    ['an alias', { alias: 'sequel' }, '<sub alias="sequel">Ghent</sub>', '<sub alias="sequel">Ghent</sub>'],
    ['letters', { spell: true }, '<sub alias="G h e n t">Ghent</sub>', '<sub alias="G h e n t">Ghent</sub>'],
    ['IPA', { ipa: 'ɡɛnt' }, '<phoneme alphabet="ipa" ph="ɡɛnt">Ghent</phoneme>', 'Ghent'],
    ['X-SAMPA', { xSampa: 'gEnt' }, '<phoneme alphabet="x-sampa" ph="gEnt">Ghent</phoneme>', 'Ghent'],
    ['a language', { language: 'fr' }, '<lang xml:lang="fr-FR">Ghent</lang>', 'Ghent'],
    ['a language that nobody speaks', { language: 'tlh' }, 'Ghent', 'Ghent'],
    [
      'IPA and an alias',
      { ipa: 'ɡɛnt', alias: 'gent' },
      '<phoneme alphabet="ipa" ph="ɡɛnt">Ghent</phoneme>',
      '<sub alias="gent">Ghent</sub>',
    ],
  ])('by %s is written as the engine takes it', (...[, how, most, generative]) => {
    for (const engine of ['standard', 'neural', 'long-form'] as const)
      expect(write('To Ghent.', [{ word: 'Ghent', ...how }], engine)).toBe(`To ${most}.`);
    expect(write('To Ghent.', [{ word: 'Ghent', ...how }], 'generative')).toBe(`To ${generative}.`);
  });

  it('is for whole words', () => {
    expect(say('SQL, SQLite, NoSQL, SQL’s (SQL) my-SQL 3SQL', ['SQL', 'sequel'])).toBe(
      'sequel, SQLite, NoSQL, sequel’s (sequel) my-sequel 3SQL',
    );
    expect(say('Zoë, Zoé', ['Zo', 'zoo'], ['Zoë', 'zo-ee'])).toBe('zo-ee, Zoé');
    expect(say('Zoe\u0301 zoe\u0308', ['zoë', 'zo-ee'], ['zoe', 'zoh'])).toBe('Zoe\u0301 zo-ee');
    expect(say('C++ and C, .NET', ['C++', 'see plus plus'], ['.NET', 'dot net'])).toBe(
      'see plus plus and C, dot net',
    );
  });

  it('is for any place where a script has no spaces', () => {
    expect(say('我在東京都和北京。', ['北京', '背景'], ['東京', '冬京'])).toBe('我在冬京都和背景。');
    expect(
      say('SQLはデータベース、アリス、アリストテレス', ['SQL', 'シークェル'], ['アリス', 'アーリス']),
    ).toBe('シークェルはデータベース、アーリス、アリストテレス');
    expect(say('서울은 NASA는 동서울', ['서울', 'A'], ['NASA', '나사'])).toBe('A은 나사는 동서울');
  });

  it('of the longest phrase comes first, and of two for one word the first', () => {
    const pairs = [
      ['New', 'neu'],
      ['New York', 'big apple'],
      ['New York', 'other'],
    ] as const;
    expect(say('New York, New Jersey', ...pairs)).toBe('big apple, neu Jersey');
  });

  it('minds capitals where its word has some, or where it says so', () => {
    expect(say('US us Us', ['US', 'U.S.'])).toBe('U.S. us Us');
    expect(say('Gif GIF gif', ['gif', 'jif'])).toBe('jif jif jif');
    const lexicon = (word: string, isExact: boolean) =>
      makeLexicon([{ word, alias: 'x', case: isExact }], voiceOf('neural'));
    expect(writeWords('Gif gif', lexicon('gif', true)).said).toBe('Gif x');
    expect(writeWords('Nasa NASA', lexicon('NASA', false)).said).toBe('x x');
  });
});

describe('whatever is to be pronounced', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(...'ab A<>&"\'’]é😀\u0000\ud800京ー한'.split(''), '&amp;', '<break/>', '<!--'),
    minLength: 1,
    maxLength: 12,
  });
  const pronunciation: fc.Arbitrary<Pronunciation> = fc
    .record({ word: hostile, how: fc.constantFrom('alias', 'ipa', 'spell', 'xSampa'), as: hostile })
    .map(({ word, how, as }) => ({ word, [how]: how === 'spell' ? true : `${as}a` }));

  it('stays well-formed SSML that the engine takes, around the words of the author', () => {
    const given = fc.record({
      engine: fc.constantFrom(...engines),
      pronounce: fc.array(pronunciation, { maxLength: 6 }),
      texts: fc.array(hostile, { maxLength: 8 }),
    });
    const law = fc.property(given, ({ engine, pronounce, texts }) => {
      const text = tidy([...texts, ...pronounce.map(({ word }) => word)].join(' ')).trim();
      const { ssml } = writeWords(text, makeLexicon(pronounce, voiceOf(engine)));
      const root = readSsml(`<speak>${ssml}</speak>`, { voice: 'Matthew', engine });
      expect(textOf(root)).toBe(text);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('changes no more than an empty one where none of its words is', () => {
    const law = fc.property(fc.string(), (given) => {
      const text = tidy(given);
      const lexicon = makeLexicon([{ word: 'Ouagadougou', ipa: 'x' }], voiceOf('neural'));
      expect(writeWords(text, lexicon)).toEqual(writeWords(text, makeLexicon([], voiceOf('neural'))));
    });
    fc.assert(law);
  });

  it('keeps every request within the limits, and the words and their order as they are', () => {
    const given = fc.record({
      word: fc.constantFrom('a', 'b c', 'a b', 'cab', 'a. b'),
      length: fc.integer({ min: 1, max: 100 }),
      isSpelled: fc.boolean(),
      sign: fc.constantFrom('x', '&', '京'),
      count: fc.integer({ min: 1, max: 600 }),
      paragraphs: fc.integer({ min: 1, max: 3 }),
    });
    const law = fc.property(given, ({ word, length, isSpelled, sign, count, paragraphs }) => {
      const how = isSpelled ? { spell: true } : { alias: sign.repeat(length) };
      const text = 'a b c cab. '.repeat(count).trim();
      const blocks = Array.from({ length: paragraphs }, () => paragraph(text));
      const article = makeArticle({ titleSource: 'first sentence', blocks, pronounce: [{ word, ...how }] });
      const { chunks } = writeScript(article, voiceOf('neural'));
      for (const { ssml, parts, billedCharacters } of chunks) {
        expect(ssml.length).toBeLessThanOrEqual(6_000);
        const heard = parts.map(({ said, text: words }) => escapeText(said ?? words)).join('');
        expect(Math.max(heard.length, billedCharacters)).toBeLessThanOrEqual(2_950);
      }
      const spoken = chunks.flatMap(({ parts }) => parts.map((part) => part.text));
      expect(spoken.join('').replaceAll(' ', '')).toBe(text.repeat(paragraphs).replaceAll(' ', ''));
    });
    fc.assert(law, { numRuns: 8 });
  });
});

describe('the script of an article with pronunciations', () => {
  const pronounce = [{ word: 'SQL', alias: 'sequel' }];

  it('bills the author’s words, and shows them', () => {
    const [chunk] = writeScript(
      makeArticle({ titleSource: 'first sentence', blocks: [paragraph('An SQL book.')], pronounce }),
      voiceOf('generative'),
    ).chunks;
    expect(chunk).toMatchObject({
      ssml: '<speak>An <sub alias="sequel">SQL</sub> book.</speak>',
      parts: [{ block: 0, text: 'An SQL book.', said: 'An sequel book.' }],
      billedCharacters: 'An SQL book.'.length,
    });
  });

  it('is that of the article without them where none of the words is', () => {
    const article = makeArticle({ blocks: [paragraph('A book & more.')] });
    const plain = writeScript(article, voiceOf('neural'));
    expect(writeScript({ ...article, pronounce }, voiceOf('neural'))).toEqual(plain);
    expect(plain.chunks[1]?.ssml).toBe(writeSsml(plain.chunks[1]?.parts ?? []));
  });

  it('says which of them its engine cannot follow', () => {
    const blocks = [paragraph('From Ghent to Lyon, and SQL.')];
    const unusable = [
      { word: 'Ghent', ipa: 'ɡɛnt' },
      { word: 'Lyon', language: 'fr' },
      { word: 'Paris', language: 'fr' },
      { word: 'SQL', language: 'tlh' },
    ];
    const write = (engine: Engine) =>
      writeScript(makeArticle({ blocks, pronounce: unusable }), voiceOf(engine)).omissions;
    expect(write('generative').map(({ what, why }) => `${what}: ${why.split(';')[0]}`)).toEqual([
      'pronunciation of “Ghent”: the generative engine does not take transcriptions',
      'pronunciation of “Lyon”: the generative engine does not take another language inside a sentence',
      'pronunciation of “SQL”: no voice speaks tlh',
    ]);
    expect(write('neural').map(({ what }) => what)).toEqual(['pronunciation of “SQL”']);
  });
});
