import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../functions/article/article.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { findSource } from '../../functions/speech/marks/find-source.ts';
import { placeMarks } from '../../functions/speech/marks/place-marks.ts';
import { readMarks, type SpeechMark } from '../../functions/speech/marks/read-marks.ts';
import { SpeechError } from '../../functions/speech/speech-error.ts';
import { makeArticle, paragraph } from '../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const sound = { frames: 1_000, language: 'en-US' };

/** The marks that Polly would write of these places in a document, a word every 240 ms. */
function marksAt(ssml: string, ...words: readonly string[]): readonly SpeechMark[] {
  let from = 0;
  return words.map((word, index) => {
    const start = ssml.indexOf(word, from);
    from = start + word.length;
    const startByte = Buffer.byteLength(ssml.slice(0, start));
    const endByte = startByte + Buffer.byteLength(word);
    return { type: 'word', milliseconds: 240 * index, startByte, endByte };
  });
}

const delay = (marks: readonly SpeechMark[], milliseconds: number) =>
  marks.map((mark) => ({ ...mark, milliseconds: mark.milliseconds + milliseconds }));

const partsOf = (...texts: readonly string[]) =>
  texts.map((text, block) => ({ block, text, breakSeconds: block === 0 ? 0 : 0.75 }));

/** Frames of a mark: 240 ms are ten, and an encoder begins 46 ms late. */
const frameOf = (index: number) => expect.closeTo(10 * index + 1105 / 576, 6);

describe('placeMarks', () => {
  it('says where in the text each word and sentence begins, past tags and escapes, in letters and not in bytes', () => {
    const text = 'Café & “naïve” SQL. 😀 Yes!';
    const ssml = '<speak>Café &amp; “naïve” <sub alias="sequel">SQL</sub>. 😀 Yes!</speak>';
    const marks = marksAt(ssml, 'Café', '“naïve', '<sub alias="sequel">SQL</sub>', 'Yes');
    expect(placeMarks({ ssml, parts: partsOf(text) }, marks, sound)).toEqual([
      [
        {
          from: 0,
          startFrame: 0,
          words: [
            { from: 0, startFrame: frameOf(0) },
            { from: 7, startFrame: frameOf(1) },
            { from: 15, startFrame: frameOf(2) },
          ],
        },
        { from: 20, startFrame: frameOf(3), words: [{ from: 23, startFrame: frameOf(3) }] },
      ],
    ]);
  });

  it('lets quotation marks and brackets that open begin the word behind them, and none that close', () => {
    const text = '¿Qué? ("No") “Sí”, 雨。風';
    const ssml = `<speak>${text}</speak>`;
    const marks = marksAt(ssml, 'Qué', 'No', 'Sí', '雨', '風');
    const found = placeMarks({ ssml, parts: partsOf(text) }, marks, sound);
    const words = found?.flat().flatMap((sentence) => sentence.words ?? []);
    expect(words?.map(({ from }) => text.slice(from, from + 3))).toEqual([
      '¿Qu',
      '("N',
      '“Sí',
      '雨。風',
      '風',
    ]);
  });

  it('begins each part of a request where its first word is, and hears no word in a break', () => {
    const ssml = '<speak>One.<break time="750ms"/>Two.</speak>';
    const marks = marksAt(ssml, 'One', '<break time="750ms"/>', 'Two');
    expect(placeMarks({ ssml, parts: partsOf('One.', 'Two.') }, marks, sound)).toEqual([
      [{ from: 0, startFrame: 0, words: [{ from: 0, startFrame: frameOf(0) }] }],
      [{ from: 0, startFrame: frameOf(2), words: [{ from: 0, startFrame: frameOf(2) }] }],
    ]);
  });

  it('counts the first of several words that one word of the text stands for', () => {
    const ssml = '<speak><sub alias="World Wide Web">WWW</sub> now.</speak>';
    const [www = [], now = []] = [marksAt(ssml, 'WWW'), marksAt(ssml, 'now')];
    const marks = [...www, ...delay(www, 480), ...delay(now, 720)];
    const found = placeMarks({ ssml, parts: partsOf('WWW now.') }, marks, sound);
    expect(found?.[0]?.[0]?.words).toEqual([
      { from: 0, startFrame: frameOf(0) },
      { from: 4, startFrame: frameOf(3) },
    ]);
  });

  it('begins a sentence in which no word is told where its own mark is', () => {
    const ssml = '<speak>One. 2 % 3.</speak>';
    const sentence = delay(marksAt(ssml, '2 % 3.'), 240).map((mark) => ({
      ...mark,
      type: 'sentence' as const,
    }));
    const marks = [...marksAt(ssml, 'One'), ...sentence];
    expect(placeMarks({ ssml, parts: partsOf('One. 2 % 3.') }, marks, sound)).toEqual([
      [
        { from: 0, startFrame: 0, words: [{ from: 0, startFrame: frameOf(0) }] },
        { from: 5, startFrame: frameOf(1), words: [] },
      ],
    ]);
  });

  it('leaves a sentence without any mark to the one before', () => {
    const ssml = '<speak>One. Two.</speak>';
    const found = placeMarks({ ssml, parts: partsOf('One. Two.') }, marksAt(ssml, 'One'), sound);
    expect(found?.[0]?.map(({ from }) => from)).toEqual([0]);
  });

  it.each([
    ['of another text', { text: 'One.', said: 'Two.', words: ['Two'] }],
    ['of more than the text', { text: 'One.', said: 'One. Two.', words: ['One', 'Two'] }],
    ['of nothing', { text: 'One.', said: 'One.', words: [] }],
    ['of tags alone', { text: 'One.', said: 'One.', words: ['<speak>'] }],
    [
      'of the beginning alone',
      { text: `One.${' two'.repeat(30)}`, said: `One.${' two'.repeat(30)}`, words: ['One'] },
    ],
  ])('finds nothing in marks %s', (_, { text, said, words }) => {
    const ssml = `<speak>${said}</speak>`;
    expect(placeMarks({ ssml, parts: partsOf(text) }, marksAt(ssml, ...words), sound)).toBeUndefined();
  });

  it('finds nothing in marks that go on behind the end of the sound, or that leave a part out', () => {
    const ssml = '<speak>One.<break time="750ms"/>Two.</speak>';
    const chunk = { ssml, parts: partsOf('One.', 'Two.') };
    expect(placeMarks(chunk, marksAt(ssml, 'One', 'Two'), { ...sound, frames: 11 })).toBeUndefined();
    expect(placeMarks(chunk, marksAt(ssml, 'One'), sound)).toBeUndefined();
  });

  it('finds every word of every request in its place, in order, whatever is written', () => {
    const word = fc.constantFrom(
      'sea',
      '“naïve”',
      'a&b',
      '<x>',
      '雨が降る。',
      'It ended.',
      '…',
      '🎈',
      'SQL',
      'Dr.',
    );
    const blocks = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(blocks, (drawn) => {
        const article: Article = makeArticle({
          blocks: drawn.map((words): Block => paragraph(words.join(' '))),
          pronounce: [{ word: 'SQL', alias: 'sequel' }],
        });
        for (const chunk of writeScript(article, voice).chunks) {
          const source = findSource(chunk) ?? [];
          const bytes = Buffer.from(chunk.ssml);
          const heard = source.filter(({ letter }) => /\p{L}/u.test(letter));
          expect(
            heard.map(({ part, offset, letter }) => chunk.parts[part]?.text.startsWith(letter, offset)),
          ).toEqual(heard.map(() => true));
          expect(heard.map(({ byte, letter }) => bytes.subarray(byte).toString().startsWith(letter))).toEqual(
            heard.map(() => true),
          );
          const letters = chunk.parts.flatMap(({ text }) => text.match(/\p{L}/gu) ?? []);
          expect(heard.map(({ letter }) => letter)).toEqual(letters);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('readMarks', () => {
  it('reads Polly’s lines in order of time, also a value that was cut inside of a letter', () => {
    const lines = [
      '{"time":6,"type":"word","start":0,"end":4,"value":"Mary"}',
      '{"time":0,"type":"sentence","start":0,"end":23,"value":"Mary had \ufffd"}',
    ];
    expect(readMarks(Buffer.from(`${lines.join('\n')}\n`))).toEqual([
      { type: 'sentence', milliseconds: 0, startByte: 0, endByte: 23 },
      { type: 'word', milliseconds: 6, startByte: 0, endByte: 4 },
    ]);
    expect(readMarks(new Uint8Array())).toEqual([]);
  });

  it.each([
    '{"time":6,"type":"word","start":0,"e',
    '{"time":6,"type":"viseme","value":"p"}',
    '{"time":-1,"type":"word","start":0,"end":4}',
    '{"time":6,"type":"word","start":"0","end":4}',
    '[]',
    '7',
  ])('takes %s for a broken stream', (line) => {
    expect(() => readMarks(Buffer.from(line))).toThrow(SpeechError);
  });
});
