import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block, Inline } from '../../../functions/article/article.ts';
import { readArticle } from '../../../functions/article/read-article.ts';
import { engines, type Voice, voiceOf } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { billedCharactersLimit } from '../../../functions/script/write-ssml.ts';
import { hashSpeech } from '../../../functions/speech/hash-speech.ts';
import { readSsml } from '../../../local/polly/ssml/check-ssml.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const matthew: Voice = { id: 'Matthew', engine: 'neural', language: 'en-US' };
const amy: Voice = { id: 'Amy', engine: 'neural', language: 'en-GB' };
const write = (article: Partial<Article>, voice = matthew) =>
  writeScript(makeArticle({ titleSource: 'first sentence', ...article }), voice);
const ssmlOf = (article: Partial<Article>, voice = matthew) =>
  write(article, voice).chunks.map(({ ssml }) => ssml);
const said = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
const quote = (text: string): Block => ({ kind: 'quote', content: [{ text }] });

describe('rate and style in a request', () => {
  it('stand around all of it', () => {
    const voice: Voice = { ...matthew, rate: 90, style: 'news' };
    expect(ssmlOf({ blocks: [paragraph('It rains.')] }, voice)).toEqual([
      '<speak><amazon:domain name="news"><prosody rate="90%">It rains.</prosody></amazon:domain></speak>',
    ]);
  });

  it('leave a request without them as it was, under the name that it has in the studio', () => {
    const [ssml = ''] = ssmlOf({ blocks: [paragraph('It rains.')] });
    expect(ssml).toBe('<speak>It rains.</speak>');
    expect(hashSpeech({ voice: matthew, ssml })).toBe('9fc8cb450c0f27a6adddbfa3c8584d31');
  });

  it('make a long paragraph shorter requests, so that slow speech is not cut at ten minutes', () => {
    const blocks = [paragraph('The sea is grey today and the wind is cold. '.repeat(60).trim())];
    expect(ssmlOf({ blocks })).toHaveLength(1);
    expect(ssmlOf({ blocks }, { ...matthew, rate: 20 }).length).toBeGreaterThan(1);
  });
});

describe('a passage in another language', () => {
  const content = [
    { text: 'They call it ' },
    { text: 'la marée', language: 'fr' },
    { text: ', and ' },
    { text: 'carpe diem', language: 'la' },
    { text: ' is what they say in ' },
    { text: 'colour', language: 'en-GB' },
    { text: '.' },
  ];

  it('is said in it, where a voice speaks it and the engine takes it inside a sentence', () => {
    expect(ssmlOf({ blocks: [said(content)] })).toEqual([
      '<speak>They call it <lang xml:lang="fr-FR">la marée</lang>, and carpe diem is what they say in colour.</speak>',
    ]);
    expect(write({ blocks: [said(content)] }).omissions).toEqual([
      { what: 'passage in la “carpe diem”', why: 'no voice speaks la; it is said as if it were en-US' },
    ]);
  });

  it('is left alone inside of sentences of the generative engine, and said as whole paragraphs', () => {
    const voice: Voice = { ...matthew, engine: 'generative' };
    const whole = said([{ text: 'La mer monte. Elle descend.', language: 'fr' }]);
    expect(ssmlOf({ blocks: [said(content.slice(0, 2)), whole] }, voice)).toEqual([
      '<speak>They call it la marée</speak>',
      '<speak><lang xml:lang="fr-FR">La mer monte.</lang> <lang xml:lang="fr-FR">Elle descend.</lang></speak>',
    ]);
    expect(write({ blocks: [said(content.slice(0, 2))] }, voice).omissions).toEqual([
      {
        what: 'passage in fr “la marée”',
        why: 'the generative engine takes another language around whole paragraphs only',
      },
    ]);
  });

  it('comes out of a page’s and of Markdown’s own marks', () => {
    const read = (key: string, text: string) =>
      readArticle({ key, bytes: new TextEncoder().encode(text), maximumCharacters: 10_000 });
    const page =
      '<html lang="en"><body><article lang="en-US"><p>They say <i lang="fr">la marée</i> for the tide that comes in here twice a day, and goes again.</p></article></body></html>';
    const markdown = 'They say <span lang="fr">la *marée*</span> here.\n\n<p lang="de">Die Flut kommt.</p>\n';
    expect(ssmlOf({ blocks: read('a.html', page).blocks })).toEqual([
      '<speak>They say <lang xml:lang="fr-FR">la marée</lang> for the tide that comes in here twice a day, and goes again.</speak>',
    ]);
    expect(ssmlOf({ blocks: read('a.md', markdown).blocks })).toEqual([
      '<speak>They say <lang xml:lang="fr-FR">la marée</lang> here.</speak>',
      '<speak><lang xml:lang="de-DE">Die Flut kommt.</lang></speak>',
    ]);
  });
});

describe('quotations in a second voice', () => {
  const article = { read: { quotes: 'voice Amy' }, quoteVoice: amy } as const;

  it('are not announced, and are said by it in requests of their own', () => {
    const script = write({
      ...article,
      blocks: [paragraph('It rains.'), quote('It pours.'), paragraph('It rains.')],
    });
    expect(script.chunks.map((chunk) => [voiceOf(script, chunk).id, chunk.ssml])).toEqual([
      ['Matthew', '<speak>It rains.</speak>'],
      ['Amy', '<speak>It pours.</speak>'],
      ['Matthew', '<speak>It rains.</speak>'],
    ]);
  });

  it('never share a request with the article’s own voice in a long work, and say every word once and in order', () => {
    const blocks = Array.from({ length: 2_000 }, (_, at) => {
      const text = `Wave ${at} rose slowly over the sand, and nobody on the pier saw it.`;
      return at % 50 > 44 ? quote(text) : paragraph(text);
    });
    const script = write({ ...article, blocks });
    for (const chunk of script.chunks) {
      const kinds = new Set(chunk.parts.map(({ block }) => blocks[block]?.kind));
      expect([...kinds]).toEqual([chunk.voice?.id === 'Amy' ? 'quote' : 'paragraph']);
    }
    expect(script.chunks.flatMap(({ parts }) => parts.map(({ block }) => block))).toEqual([...blocks.keys()]);
    expect(script.chunks.length).toBeLessThanOrEqual(40 + 2 * 40);
  });
});

describe('requests of every voice', () => {
  const text = fc.array(
    fc.constantFrom('sea', 'Dr.', 'a&b', 'It ended.', 'la', 'mer', 'NASA', '3 km', '雨。'),
    { minLength: 1, maxLength: 300 },
  );
  const inline = fc.record({
    text: text.map((words) => `${words.join(' ')} `),
    language: fc.constantFrom('fr', 'en', 'la', 'ja', 'de-CH'),
  });
  const block = fc.record({
    kind: fc.constantFrom('paragraph', 'quote'),
    content: fc.array(inline, { minLength: 1, maxLength: 3 }),
  });
  const voices = fc.record({
    engine: fc.constantFrom(...engines),
    rate: fc.constantFrom(20, 85, 200),
    isNews: fc.boolean(),
  });

  it('are such as Polly takes, within its limits', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), voices, (blocks, { engine, rate, isNews }) => {
        const style = isNews && engine === 'neural' ? ({ style: 'news' } as const) : {};
        const voice: Voice = { ...matthew, engine, rate, ...style };
        const quoteVoice: Voice = { ...amy, engine, rate };
        const script = write({ blocks, quoteVoice, read: { quotes: 'voice' } }, voice);
        for (const chunk of script.chunks) {
          expect(() => readSsml(chunk.ssml, { voice: voiceOf(script, chunk).id, engine })).not.toThrow();
          expect(chunk.ssml.length).toBeLessThanOrEqual(6_000);
          expect(chunk.billedCharacters).toBeLessThanOrEqual(billedCharactersLimit);
        }
      }),
      { numRuns: 60 },
    );
  });
});
