import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../functions/script/sentences/split-sentences.ts';

const split = (text: string, language = 'en') => splitSentences(text, language).map((part) => part.trim());

describe('splitSentences', () => {
  it.each([
    [
      'keeps a title with its name',
      'Dr. Smith met Mrs. Jones. They spoke.',
      ['Dr. Smith met Mrs. Jones.', 'They spoke.'],
    ],
    [
      'keeps initials together',
      'J. R. R. Tolkien wrote it. I read it.',
      ['J. R. R. Tolkien wrote it.', 'I read it.'],
    ],
    ['keeps a decimal whole', 'Pi is 3.14159. It goes on.', ['Pi is 3.14159.', 'It goes on.']],
    [
      'lets a quote end with its sentence',
      '“Why not?” she asked. He left.',
      ['“Why not?” she asked.', 'He left.'],
    ],
    ['cuts behind a closing quote', '“I know.” The door closed.', ['“I know.”', 'The door closed.']],
    [
      'keeps brackets closed',
      'It rained (It always does. Here.) and stopped. We left.',
      ['It rained (It always does. Here.) and stopped.', 'We left.'],
    ],
    ['knows e.g. and i.e.', 'Take fruit, e.g. apples. Wash it.', ['Take fruit, e.g. apples.', 'Wash it.']],
    ['ends a sentence after I', 'It was I. She nodded.', ['It was I.', 'She nodded.']],
    [
      'ends at exclamation and question marks',
      'Stop! Who goes there? A friend.',
      ['Stop!', 'Who goes there?', 'A friend.'],
    ],
  ])('%s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps a German date and abbreviation whole', () => {
    expect(split('Am 3. Oktober kam z.B. Dr. Meier. Er blieb.', 'de')).toEqual([
      'Am 3. Oktober kam z.B. Dr. Meier.',
      'Er blieb.',
    ]);
  });

  it('cuts Japanese and Hindi at their own full stops', () => {
    expect(split('雨が降った。道は濡れた。', 'ja')).toEqual(['雨が降った。', '道は濡れた。']);
    expect(split('बारिश हुई। सड़क गीली थी।', 'hi')).toEqual(['बारिश हुई।', 'सड़क गीली थी।']);
  });

  it('leaves the mark of a list’s line with what it marks', () => {
    expect(split('1. The tide rose. 2. The boats left. B) They came back.')).toEqual([
      '1. The tide rose.',
      '2. The boats left.',
      'B) They came back.',
    ]);
    expect(split('• 9. Die Boote kamen. • 10. Alle waren da.', 'de')).toEqual([
      '• 9. Die Boote kamen.',
      '• 10. Alle waren da.',
    ]);
  });

  it('ends a German text with the mark that its quotation ends with', () => {
    expect(split('Sie rief: „Kommt. Das Wasser steigt.“', 'de').at(-1)).toBe('Das Wasser steigt.“');
  });

  it('tells a Russian year, which may end a sentence, from a town, a street and a title', () => {
    expect(
      split('Дом построен в 1898 г. Он стоит в г. Пскове на ул. Мира. Там жил проф. Лосев.', 'ru'),
    ).toEqual(['Дом построен в 1898 г.', 'Он стоит в г. Пскове на ул. Мира.', 'Там жил проф. Лосев.']);
  });

  it('lets a Russian speaker go on behind a dash, up to the closing mark', () => {
    expect(split('«Куда ты? – спросила она. – Уже поздно». Он молчал.', 'ru')).toEqual([
      '«Куда ты? – спросила она. – Уже поздно».',
      'Он молчал.',
    ]);
  });

  it('goes on behind the sign for a number', () => {
    expect(split('It lies at N°. 26. That is all.')).toEqual(['It lies at N°. 26.', 'That is all.']);
  });

  it('finds no sentence in no text', () => {
    expect(splitSentences('', 'en')).toEqual([]);
  });

  it('cuts on in a text longer than one window', () => {
    const text = 'The tide came in. '.repeat(2_000);
    expect(splitSentences(text, 'en')).toHaveLength(2_000);
  });

  it.each([
    ['A. ', 1],
    ['Dr. ', 1],
    ['Why? ok ', 1],
    ['(Aa bb. ', 150_000],
  ])('gets through 1.2 million characters of "%s"', (piece, sentences) => {
    const text = piece.repeat(1_200_000 / piece.length);
    const found = splitSentences(text, 'en');
    expect(found).toHaveLength(sentences);
    expect(found.join('') === text).toBe(true);
  });

  it('tells a sentence’s end behind white space of any length', () => {
    const space = ' '.repeat(1_000);
    expect(splitSentences(`One.${space}Two. Dr.${space}No.`, 'en')).toEqual([
      `One.${space}`,
      'Two. ',
      `Dr.${space}No.`,
    ]);
  });

  it('loses and adds nothing, whatever the text and the language tag', () => {
    const word = fc.constantFrom('Dr.', 'A', '3.5', '“Oh!”', '(no.', 'x)', '雨。', '🎈', '\n', 'etc.', 'I.');
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de-DE', 'ja', 'no such tag', ''), (sample, language) => {
        expect(splitSentences(sample, language).join('')).toBe(sample);
      }),
    );
  });
});
