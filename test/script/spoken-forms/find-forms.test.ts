import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { writeWords } from '../../../functions/script/pronunciations/write-words.ts';
import { engines } from '../../../functions/script/script.ts';
import { findForms } from '../../../functions/script/spoken-forms/find-forms.ts';
import { escapeText, tidy } from '../../../functions/script/write-ssml.ts';
import { readSsml } from '../../../local/polly/ssml/check-ssml.ts';
import { textOf } from '../../../local/polly/ssml/read-xml.ts';

const languages =
  'en-US de-DE fr-FR es-ES it-IT pt-BR nl-NL pl-PL sv-SE ja-JP cmn-CN ko-KR hi-IN arb fi-FI'.split(' ');
const voiceOf = (language: string, engine: (typeof engines)[number] = 'neural') => ({
  ...{ id: 'Matthew', engine, language },
});
const write = (text: string, language: string, pronounce: readonly Pronunciation[] = []) =>
  writeWords(text, makeLexicon(pronounce, voiceOf(language)));

const pieces =
  '5 10 3.5 3,5 1,200 1990 95 2021 9:00 2026-02-19 - – — − … ... -- → • ™ ~ # + $ € £ US$ R$ % ° km km/h m² °C m bn Mio. M€ ½ 2½ Louis Ludwig Ludwigs Felipe Isabel Luigi Chapter Kapitel XIV III I V King pages years Jahre May mai version v1.2.3 +1 555 THE QUIET TIDE NASA BBC U.S. OECD A B ﬁn 𝐛 Ⅳ 年 人 〜 の sea See mer “ ” ( ) [...] . , ; ! ? don’t well-known 雨'.split(
    ' ',
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '')), { maxLength: 14 })
  .map((list) => tidy(list.map((pair) => pair.join('')).join('')).trim());
const spoken = fc.record({ text: texts, language: fc.constantFrom(...languages) });

describe('whatever is said otherwise than it is written', () => {
  it('stands apart from all the rest, in order, and is something', () => {
    const law = fc.property(spoken, ({ text, language }) => {
      let end = 0;
      for (const form of findForms(text, language)) {
        expect(form.start).toBeGreaterThanOrEqual(end);
        expect(form.end).toBeGreaterThan(form.start);
        expect(form.said).toMatch(/\S/);
        expect(form.said).not.toBe(text.slice(form.start, form.end));
        end = form.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    });
    fc.assert(law, { numRuns: 500 });
  });

  it('is said in the request alone: every engine takes it, and the words in it are the author’s', () => {
    const law = fc.property(spoken, fc.constantFrom(...engines), ({ text, language }, engine) => {
      const { ssml } = writeWords(text, makeLexicon([], voiceOf(language, engine)));
      expect(textOf(readSsml(`<speak>${ssml}</speak>`, { voice: 'Matthew', engine }))).toBe(text);
    });
    fc.assert(law, { numRuns: 500 });
  });

  it('is said as it is written when it is written as it is said', () => {
    const expressions =
      '5-10 km|5–10 %|1990-95|9:00–17:00|3.–5. Mai|May 3–5|$3.5m|3,2 Mio. €|3,2 M€|R$ 5 bi|US$5|100 km/h|−5 °C|~5|#1|2½|v1.2.3|+49 30 1234567|2026-02-19|Louis XIV|Ludwigs XIV.|Isabel II|Chapter IV|XIX secolo|Louis XIV and XV|Ludwig XIV. und XV.|Königin Elisabeth II.|Kapitel IV–VI|9am–5pm|US$5–$10|$3m-a-year|1.5–2.5|3–2|THE OLD HOUSE OF WORDS|OECD|ﬁnd|𝐛old|Ⅳ|sea —|sea…|a—b|→ sea|cake™|[…]|5〜10年|5-10公里';
    const some = fc.array(fc.constantFrom(...expressions.split('|')), { maxLength: 5 });
    const law = fc.property(some, fc.constantFrom(...languages), (list, language) => {
      const { said } = write(list.join(' wave '), language);
      expect(write(said, language).said).toBe(said);
    });
    fc.assert(law, { numRuns: 500 });
  });

  it('is nothing in a text of words and whole numbers, whose request stays as it was', () => {
    const words = fc.constantFrom(
      ...'sea Wind 5 1990 3.5 2nd, 9:30 well-known U.S. (so) “yes”. BBC NASA €5 12 %'.split(' '),
    );
    const law = fc.property(fc.array(words, { maxLength: 12 }), (list) => {
      // Two in a row are a passage in capitals.
      const text = list.join(' and ');
      expect(write(text, 'en-US')).toEqual({ ssml: escapeText(text), said: text });
    });
    fc.assert(law);
  });
});

describe('an author’s pronunciation', () => {
  const alias = (word: string, said: string) => ({ word, alias: said });

  it('comes before the rules', () => {
    expect(
      write('5-10 km by the OECD', 'en-US', [alias('OECD', 'the club'), alias('5-10', 'some')]).said,
    ).toBe('some km by the the club');
    expect(write('THE OLD SQL BOOK', 'en-US', [alias('SQL', 'sequel')]).said).toBe('The Old sequel Book');
  });

  it('keeps the pause that is behind it', () => {
    expect(write('SQL — a language', 'en-US', [alias('SQL', 'sequel')])).toEqual({
      ssml: '<sub alias="sequel,">SQL —</sub> a language',
      said: 'sequel, a language',
    });
    expect(write('Ghent — a town', 'en-US', [{ word: 'Ghent', ipa: 'ɡɛnt' }]).ssml).toBe(
      '<phoneme alphabet="ipa" ph="ɡɛnt">Ghent</phoneme> — a town',
    );
  });

  it('does not hide what stands before the rest', () => {
    expect(write('Louis XIV', 'en-US', [alias('Louis', 'Looey')]).said).toBe('Looey the 14th');
  });
});

describe('a rule', () => {
  it.each([
    ['In 1990-85 it was 10-5 days.', 'In 1990-85 it was 10-5 days.'],
    ['IIX and Chapter IIX, Henry XXXX', 'IIX and Chapter IIX, Henry XXXX'],
    ['a 2026-13-01, 2026-02-30', 'a 2026-13-01, 2026-02-30'],
    ['5–10–15 and 1.2.3.4.5.6', '5–10–15 and 1.2.3.4.5.6'],
    ['git commit --amend, x...y.....z', 'git commit --amend, x, y.....z'],
    ['the $5 T-shirt and a 2-for-1 offer', 'the $5 T-shirt and a 2-for-1 offer'],
    ['“−5” and (~5)', '“minus 5” and (about 5)'],
    ['1990–95 — a time', '1990 to 95, a time'],
    ['Volume Ⅻ’s ﬂow', 'Volume 12’s flow'],
    ['５–１０ km', '5 to 10 km'],
  ])('takes "%s" for "%s"', (text, said) => {
    expect(write(text, 'en-US').said).toBe(said);
  });

  it.each([
    ['en-US', 'The Book I Read Last Summer', 'The Book I Read Last Summer'],
    ['en-US', 'The Part I liked, Act I, Part I of it', 'The Part I liked, Act 1, Part 1 of it'],
    ['en-US', 'World War I began', 'World War 1 began'],
    ['en-US', 'Call +1 (212) 555-1234', 'Call plus 1, 2 1 2, 5 5 5, 1 2 3 4'],
    ['en-US', 'a 10-15 minute walk, a 10-15-minute walk', 'a 10 to 15 minute walk, a 10 to 15-minute walk'],
    ['en-US', '£5m–£10m, $1bn-$2bn', '5 million to 10 million pounds, 1 billion to 2 billion dollars'],
    [
      'en-US',
      '$3M-5M, 10 °C – 15 °C',
      '3 million to 5 million dollars, 10 degrees Celsius to 15 degrees Celsius',
    ],
    ['en-US', '1.200.50 of 1.000.000.', '1 point 200 point 50 of 1.000.000.'],
    ['en-US', 'NY AND THE SEC MEET', 'NY And The SEC Meet'],
    ['en-US', 'WWII WAS OVER', 'WWII Was Over'],
    ['fr-FR', 'le Ve arrondissement', 'le 5e arrondissement'],
    ['en-US', 'IT WAS A DARK NIGHT', 'It Was A Dark Night'],
    ['en-US', 'WHO WE ARE NOW', 'Who We Are Now'],
    ['en-US', 'THE WHO AND THE FBI SEARCH IBM', 'The WHO And The FBI Search IBM'],
    ['ja-JP', '気温は−5 °Cで、−3でした', '気温はマイナス 5 度で、マイナス 3でした'],
    ['cmn-CN', '气温−5 °C', '气温负 5 摄氏度'],
    ['cmn-CN', '在2026-02-19发布，时速100 km/h行驶', '在2026年2月19日发布，时速100 公里每小时行驶'],
    ['ko-KR', '2026-02-19에 20m²의 집', '2026년 2월 19일에 20 제곱미터의 집'],
    ['ja-JP', '9:00〜17:00', '9:00から17:00'],
    ['ko-KR', '9:00~17:00, 5–10명, 3–2', '9:00에서 17:00, 5에서 10명, 3–2'],
    ['cmn-CN', '2019–20，9:00–17:00', '2019到20，9:00到17:00'],
    ['hi-IN', 'फिर… और', 'फिर, और'],
    ['arb', 'ثم… وبعد', 'ثم، وبعد'],
  ])('in %s takes "%s" for "%s"', (language, text, said) => {
    expect(write(text, language).said).toBe(said);
  });

  it('is for languages that have words for it, and dashes are pauses in all with spaces', () => {
    expect(write('5-10 km — niin', 'fi-FI').said).toBe('5-10 km, niin');
    expect(write('海——空', 'cmn-CN').said).toBe('海——空');
  });
});

describe('a text that is made to take long', () => {
  const hostile =
    '1- |5–|1,|1.|1 |A |AA |a—|…|a… |I|XIV. |XIV|$|5 |+1 |(0)|a-|a.|Louis |THE |A’|9:00|−|[…] |½|- |5 - |"|ﬁa|ﬁ|12 345 |𝐛|a|Ⅳ|v1.|#|~5 |km|5 km-|1990-|Seiten 5 |〜5|IV, |IV–|XIV. und |Ludwig |Papst Karl XIV., |US$5–|5.5–'.split(
      '|',
    );
  // Were the steps for a character not bounded, two hundred thousand of them would take hours. The time limit is the test.
  it.each(languages.slice(0, 11))('is looked through in good time in %s', (language) => {
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      expect(findForms(text, language).length).toBeLessThanOrEqual(text.length);
    }
  });
});
