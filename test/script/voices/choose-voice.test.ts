import { describe, expect, it } from 'vitest';
import { ArticleError } from '../../../functions/article/article-error.ts';
import { chooseVoice } from '../../../functions/script/voices/choose-voice.ts';
import type { OfferedVoice } from '../../../functions/speech/polly.ts';
import { makeArticle } from '../../make-article.ts';

const offered: readonly OfferedVoice[] = [
  { id: 'Matthew', languages: ['en-US'], engines: ['neural', 'standard', 'generative'] },
  { id: 'Amy', languages: ['en-GB'], engines: ['neural', 'standard'] },
  { id: 'Joey', languages: ['en-US'], engines: ['standard'] },
  { id: 'Vicki', languages: ['de-DE'], engines: ['neural', 'standard'] },
  { id: 'Zhiyu', languages: ['cmn-CN'], engines: ['neural'] },
  { id: 'Kajal', languages: ['en-IN', 'hi-IN'], engines: ['neural'] },
  { id: 'Dora', languages: ['is-IS'], engines: ['standard'] },
];
const english = { language: 'en-US' };
const choose = (fields: Parameters<typeof makeArticle>[0], preferences = {}) =>
  chooseVoice(makeArticle(fields), { ...english, ...preferences }, offered);

describe('chooseVoice', () => {
  it('takes a neural voice of the language where nobody chose one', () => {
    expect(choose({})).toEqual({ id: 'Matthew', engine: 'neural', language: 'en-US' });
    expect(choose({ language: 'de' })).toEqual({ id: 'Vicki', engine: 'neural', language: 'de-DE' });
    expect(choose({ language: 'zh-TW' })).toEqual({ id: 'Zhiyu', engine: 'neural', language: 'cmn-CN' });
  });

  it('prefers the region that the article names', () => {
    expect(choose({ language: 'en-GB' }).id).toBe('Amy');
    expect(choose({ language: 'en-ZA' }).id).toBe('Matthew');
  });

  it('takes the author’s voice and engine before the show’s, whatever the case', () => {
    const preferences = { voice: 'Amy', engine: 'standard' };
    expect(choose({ voice: 'matthew', engine: 'Generative' }, preferences)).toEqual({
      id: 'Matthew',
      engine: 'generative',
      language: 'en-US',
    });
    expect(choose({}, preferences)).toEqual({ id: 'Amy', engine: 'standard', language: 'en-GB' });
  });

  it('passes over the show’s voice for an article in another language', () => {
    expect(choose({ language: 'de' }, { voice: 'Amy' }).id).toBe('Vicki');
  });

  it('lets a bilingual voice speak the article’s language', () => {
    expect(choose({ voice: 'Kajal', language: 'hi' })).toEqual({
      id: 'Kajal',
      engine: 'neural',
      language: 'hi-IN',
    });
  });

  it.each([
    [
      'a voice that does not exist',
      { voice: 'Brunhilde' },
      /"Brunhilde" does not exist; for "en-US" there are Matthew, Amy, Joey, Kajal/,
    ],
    [
      'a voice that is misspelt',
      { voice: 'Mathew' },
      /"Mathew" does not exist; did you mean "Matthew"\? for "en-US" there are Matthew/,
    ],
    [
      'a voice that lacks the engine',
      { voice: 'Joey' },
      /"Joey" does not speak with engine neural; it has standard: write "engine: standard"/,
    ],
    [
      'an engine that does not exist',
      { engine: 'turbo' },
      /"turbo" does not exist; write one of standard, neural, generative, long-form/,
    ],
    [
      'a voice of another language',
      { voice: 'Amy', language: 'de' },
      /"Amy" speaks en-GB, and the article is in "de"/,
    ],
    [
      'a language without the engine',
      { language: 'is', engine: 'neural' },
      /no voice speaks language "is" with engine neural; there are Dora \(standard\)/,
    ],
    [
      'a language without any voice',
      { language: 'tlh' },
      /no voice speaks language "tlh".*no engine has one/,
    ],
  ])('refuses %s and names the choices', (_name, fields, message) => {
    expect(() => choose(fields)).toThrow(ArticleError);
    expect(() => choose(fields)).toThrow(message);
  });
});
