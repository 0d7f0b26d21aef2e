import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../functions/article/article.ts';
import { ArticleError } from '../../../functions/article/article-error.ts';
import { castArticle } from '../../../functions/script/voices/cast-article.ts';
import { defaultVoices, quoteVoices } from '../../../functions/script/voices/default-voices.ts';
import { newsVoices } from '../../../functions/script/voices/news-voices.ts';
import { defaultShow } from '../../../functions/show/default-show.ts';
import type { Show } from '../../../functions/show/show.ts';
import { voices as offered } from '../../../local/polly/api/voices.ts';
import { newsVoices as newsOfStandIn } from '../../../local/polly/ssml/ssml-rules.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const german = paragraph(
  'Der Hafen war am Morgen leer, und die Boote lagen noch auf dem Sand. Erst als die Flut kam, gingen die Leute aus dem Dorf hinunter und machten sie los.',
);
const russian = paragraph(
  'Утром гавань была пустой, и лодки ещё лежали на песке. Только когда пришёл прилив, люди из деревни спустились вниз и отвязали их.',
);
const quote: Block = { kind: 'quote', content: [{ text: 'The sea is never still.' }] };
const { guessesLanguage: _, ...settled } = defaultShow('main');
const cast = (article: Partial<Article>, show: Partial<Show> = {}, settings = {}) =>
  castArticle(
    makeArticle(article),
    { show: { ...defaultShow('main'), ...show }, settings: { defaultEngine: 'neural', ...settings } },
    offered,
  );

describe('the voice of an article', () => {
  it('speaks the language that the words show, where nobody names one', () => {
    expect(cast({ blocks: [german] })).toMatchObject({
      voice: { id: 'Vicki', engine: 'neural', language: 'de-DE' },
      omissions: [],
    });
  });

  it('has the region that the show names for its language', () => {
    const english = paragraph(
      'The harbour was empty in the morning, and the boats were still on the sand by the wall.',
    );
    expect(cast({ blocks: [english] }, { language: 'en-GB' }).voice.id).toBe('Amy');
  });

  it('is never another one than the author’s words ask for, and the report says what the text looks like', () => {
    const show = { ...settled, language: 'en-GB' };
    const inShow = castArticle(
      makeArticle({ blocks: [german] }),
      { show, settings: { defaultEngine: 'neural' } },
      offered,
    );
    expect(inShow.voice.id).toBe('Amy');
    expect(inShow.omissions).toEqual([
      {
        what: 'the language: the words look like "de"',
        why: 'they are read as en-GB, as its show says; write "language: de" into the article if that is wrong',
      },
    ]);
    expect(cast({ blocks: [german], language: 'en' }).omissions).toEqual([]);
    expect(cast({ blocks: [german], voice: 'Amy' })).toMatchObject({
      voice: { id: 'Amy', language: 'en-GB' },
      omissions: [{ why: expect.stringContaining('as its voice speaks') }],
    });
  });

  it('reads in whichever of its two languages the words are', () => {
    const hindi = paragraph(
      'सुबह बंदरगाह खाली था और नावें रेत पर पड़ी थीं। जब ज्वार आया तो गाँव के लोग नीचे गए और उन्हें खोल दिया।',
    );
    expect(cast({ blocks: [hindi], voice: 'Kajal' }).voice.language).toBe('hi-IN');
  });

  it('is a standard one in a language without neural voices, which the report says, unless somebody names the engine', () => {
    expect(cast({ blocks: [russian] })).toMatchObject({
      voice: { id: 'Tatyana', engine: 'standard', language: 'ru-RU' },
      omissions: [
        { what: 'engine neural', why: 'no voice of it speaks ru-RU; Tatyana reads with engine standard' },
      ],
    });
    expect(() => cast({ blocks: [russian] }, { engine: 'neural' })).toThrow(
      /there are Tatyana \(standard\), Maxim/,
    );
  });

  it('is none where the words are of a language that Polly does not speak: nothing is billed for silence', () => {
    const greek = paragraph('Το λιμάνι ήταν άδειο το πρωί και οι βάρκες ήταν ακόμη στην άμμο.');
    expect(() => cast({ blocks: [greek] })).toThrow(
      /no voice speaks language "el".*check the article’s language/,
    );
    expect(() => cast({ blocks: [greek], language: 'en' })).toThrow(
      'the text is in Greek letters, which Matthew (en-US) cannot say: no voice of Polly’s can',
    );
  });

  it('is none where a near relative of a language of Polly’s is written, and the author is told of that', () => {
    const galician = paragraph(
      'O porto estaba baleiro pola mañá e os barcos aínda estaban na area. Só cando subiu a marea a xente da aldea baixou e soltounos.',
    );
    expect(() => cast({ blocks: [galician] })).toThrow(
      /no voice speaks language "gl".*or write "language: es" for a voice of a language near it/,
    );
    expect(cast({ blocks: [galician], language: 'es' }).voice.id).toBe('Lucia');
    const show = { ...settled, language: 'es' };
    const settings = { defaultEngine: 'neural' } as const;
    const told = castArticle(makeArticle({ blocks: [galician] }), { show, settings }, offered).omissions;
    expect(told).toMatchObject([{ what: 'the language: the words look like "gl"' }]);
  });

  it('is none that cannot say the letters, whoever names it', () => {
    const ukrainian = paragraph('Уранці гавань була порожня, і човни ще лежали на піску.');
    const refusal =
      'the text is in Cyrillic letters, which Matthew (en-US) cannot say: Polly speaks what is written so as "language: ru"; write it if the text is that';
    expect(() => cast({ blocks: [ukrainian], language: 'en' })).toThrow(ArticleError);
    expect(() => cast({ blocks: [ukrainian], language: 'en' })).toThrow(refusal);
    expect(() => cast({ blocks: [ukrainian] })).toThrow(/no voice speaks language "uk"/);
    expect(() => cast({ blocks: [ukrainian], voice: 'Amy' })).toThrow(/Cyrillic letters, which Amy/);
    expect(cast({ blocks: [ukrainian], language: 'ru' }).voice.id).toBe('Tatyana');
    const chinese = paragraph('早晨的港口空无一人，船还停在沙滩上。');
    expect(cast({ blocks: [chinese], language: 'ja' }).voice.id).toBe('Takumi');
    expect(cast({ blocks: [paragraph('The harbour was quiet.')], language: 'ja' }).voice.id).toBe('Takumi');
  });

  it('need not say what else stands in letters of its own: names, marked passages, code, what is beside the text', () => {
    const name = paragraph(
      'The harbour of Владивосток was empty in the morning, and the boats were on the sand.',
    );
    const text = 'Утром гавань была пустой, и лодки ещё лежали на песке у самой воды.';
    const marked: Block = { kind: 'paragraph', content: [{ text, language: 'ru' }] };
    const beside: Block = { ...paragraph(text), beside: 'footnote' };
    const code: Block = { kind: 'code', text };
    expect(cast({ blocks: [name, marked, beside, code, paragraph('Гавань.')] }).voice.id).toBe('Matthew');
    expect(cast({ blocks: [name, name, name, paragraph(text)], language: 'en' }).voice.id).toBe('Matthew');
    expect(() => cast({ blocks: [name, paragraph(text), paragraph(text)], language: 'en' })).toThrow(
      'the text is in Cyrillic letters, which Matthew',
    );
  });

  it('is told of where nobody names a language and the words show none', () => {
    const told = {
      what: 'the language: it was not recognised',
      why: 'the text is read as en-US; write "language: …" into the article, or into show.yaml, to say which it is',
    };
    const latin = paragraph(
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.',
    );
    expect(cast({ blocks: [latin] }).omissions).toEqual([told]);
    expect(cast({ blocks: [latin], language: 'en' }).omissions).toEqual([]);
    expect(cast({ blocks: [latin], voice: 'Amy' }).omissions).toEqual([]);
    expect(cast({ blocks: [latin] }, { voice: 'Bianca' }).omissions).toEqual([]);
    const show = { ...settled, language: 'it' };
    const settings = { defaultEngine: 'neural' } as const;
    expect(castArticle(makeArticle({ blocks: [latin] }), { show, settings }, offered).omissions).toEqual([]);
    expect(cast({ blocks: [paragraph('Lorem ipsum.')] }).omissions).toEqual([]);
  });

  it('is never of a dearer engine than the operator’s', () => {
    expect(cast({ language: 'sv' }, {}, { defaultEngine: 'long-form' }).voice.engine).toBe('neural');
    expect(() => cast({ language: 'fi' }, {}, { defaultEngine: 'standard' })).toThrow(/Suvi \(neural\)/);
  });

  it('is told of in the report where the one that was wanted does not exist', () => {
    expect(cast({}, {}, { defaultVoice: 'Brunhilde' })).toMatchObject({
      voice: { id: 'Matthew' },
      omissions: [
        { what: 'voice “Brunhilde”', why: 'there is none of this name; Matthew reads with engine neural' },
      ],
    });
  });

  it('is neural in each of Polly’s languages that have a neural voice, and standard in the others', () => {
    const tags = new Set(offered.flatMap(({ languages }) => languages));
    expect(new Set(defaultVoices.map(([tag]) => tag))).toEqual(tags);
    for (const [language, id] of defaultVoices) {
      const speakers = offered.filter(({ languages }) => languages.includes(language));
      const engine = ['neural', 'standard', 'generative'].find((name) =>
        speakers.some(({ engines }) => engines.some((known) => known === name)),
      );
      expect([language, speakers.find((voice) => voice.id === id)?.engines]).toEqual([
        language,
        expect.arrayContaining([engine]),
      ]);
    }
  });
});

describe('rate and style', () => {
  it('are the article’s, else the show’s', () => {
    const show = { rate: 90, style: 'news' } as const;
    expect(cast({}, show).voice).toMatchObject({ rate: 90, style: 'news' });
    expect(cast({ rate: 120, style: 'plain' }, show).voice).toEqual({
      id: 'Matthew',
      engine: 'neural',
      language: 'en-US',
      rate: 120,
    });
    expect(cast({ rate: 100 }, { rate: 90 }).voice).not.toHaveProperty('rate');
  });

  it('refuse a style that the article’s voice does not have, and leave out the show’s', () => {
    expect(() => cast({ style: 'news', voice: 'Ruth' })).toThrow(ArticleError);
    expect(() => cast({ style: 'news', voice: 'Ruth' })).toThrow(
      'style "news" is not one of Ruth with engine neural; Matthew, Joanna, Lupe, Amy have it with engine neural: choose one of them, or leave the style out',
    );
    expect(() => cast({ style: 'news', engine: 'standard' })).toThrow(/Matthew with engine standard/);
    expect(cast({ language: 'de' }, { style: 'news' }).voice).not.toHaveProperty('style');
  });

  it('know the voices that the stand-in knows as newscasters', () => {
    expect(newsVoices).toEqual(newsOfStandIn);
  });
});

describe('a second voice for quotations', () => {
  it('is the one that is named, of the same engine, rate and language', () => {
    const { read, quoteVoice } = cast(
      { blocks: [quote], read: { quotes: 'voice amy' } },
      { rate: 90, style: 'news' },
    );
    expect(quoteVoice).toEqual({ id: 'Amy', engine: 'neural', language: 'en-GB', rate: 90, style: 'news' });
    expect(read.quotes).toBe('voice amy');
  });

  it('is always the same one where none is named, and never the article’s own', () => {
    const read = { quotes: 'voice' } as const;
    expect(cast({ blocks: [quote], read }).quoteVoice?.id).toBe('Joanna');
    expect(cast({ blocks: [quote], read, voice: 'Joanna' }).quoteVoice?.id).toBe('Matthew');
    expect(cast({ blocks: [quote], read, language: 'de' }).quoteVoice?.id).toBe('Daniel');
    expect(cast({ blocks: [quote], read, language: 'nl' }).quoteVoice).toMatchObject({
      id: 'Lisa',
      language: 'nl-BE',
    });
  });

  it('is not chosen where nothing is quoted', () => {
    expect(cast({ read: { quotes: 'voice' } })).not.toHaveProperty('quoteVoice');
  });

  it('gives way to an announcement, told in the report, where the language has no other voice', () => {
    expect(cast({ blocks: [quote], language: 'sv' }, { read: { quotes: 'voice' } })).toMatchObject({
      read: { quotes: 'announce' },
      omissions: [
        {
          what: 'a second voice for quotations',
          why: 'beside Elin there are, for sv-SE with engine neural: none',
        },
      ],
    });
    expect(cast({ blocks: [quote], language: 'de' }, { read: { quotes: 'voice Amy' } }).read.quotes).toBe(
      'announce',
    );
  });

  it.each([
    [
      'does not exist',
      'voice Brunhilde',
      /voice "Brunhilde" does not exist; beside Matthew there are, for en-US with engine neural: Danielle/,
    ],
    ['speaks another language', 'voice Vicki', /voice "Vicki" cannot read them/],
    ['has another engine only', 'voice Patrick', /voice "Patrick" cannot read them/],
    ['reads the article', 'voice Matthew', /voice "Matthew" cannot read them/],
  ] as const)('is refused where the article names one that %s', (_name, quotes, message) => {
    expect(() => cast({ blocks: [quote], read: { quotes } })).toThrow(message);
  });

  it('is one that speaks its language', () => {
    for (const [language, id] of quoteVoices)
      expect([id, offered.find((voice) => voice.id === id)?.languages]).toEqual([
        id,
        expect.arrayContaining([language]),
      ]);
  });
});
