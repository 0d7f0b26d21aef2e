import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeTranscript } from '../../functions/episode/companions/write-transcript.ts';
import { lastBefore } from '../../player/transcript/last-before.ts';
import { readVtt } from '../../player/transcript/read-vtt.ts';
import { sentences, writeVtt } from './specimen-episode.ts';

describe('readVtt', () => {
  test('reads back what the site writes', () => {
    const text = 'Fish & chips <b>tonight</b> --> "now"';
    const blocks = [{ kind: 'paragraph', content: [{ text }] }] as const;
    const cues = [{ block: 0, startSeconds: 1.25, endSeconds: 3_725.5 }];
    const transcript = writeTranscript({ title: 'Title', blocks, cues });
    expect(readVtt(transcript)).toEqual([expect.objectContaining({ startSeconds: 1.25, text })]);
  });

  test('finds the words of a cue by the stamps inside', () => {
    const lamp = readVtt(writeVtt())[2];
    expect(lamp?.words.slice(0, 2)).toEqual([
      { startSeconds: 4.6, from: 0, to: 4 },
      { startSeconds: 4.85, from: 4, to: 9 },
    ]);
    expect(lamp?.words.map(({ from, to }) => lamp.text.slice(from, to).trim()).join(' ')).toBe(
      sentences[2]?.text,
    );
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html>\n\n00:01.000 --> 00:02.000\nText'],
    ['a word that begins alike', 'WEBVTTX\n\n00:01.000 --> 00:02.000\nText'],
    ['times that run backwards', 'WEBVTT\n\n00:02.000 --> 00:01.000\nText'],
    ['a cue without a text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<b></b>'],
    ['no times at all', 'WEBVTT\n\nx --> y\nText'],
  ])('has no cue for %s', (_, text) => {
    expect(readVtt(text)).toEqual([]);
  });

  test('bears settings, names, notes, tags, other line ends and any order', () => {
    const text =
      'WEBVTT - title\r\n\r\nNOTE a\r\n\r\nsecond\r\n00:05.000 --> 00:06.000 align:start\r\nTwo <c.loud>words</c>\r\n\r\n01:00.000 --> 01:01.000\r\nLast\r\n\r\n00:01.000 --> 00:02.000\r\nFirst\r\nline\r\n';
    expect(readVtt(text).map((cue) => cue.text)).toEqual(['First line', 'Two words', 'Last']);
  });

  test('takes any text, and gives cues in their order, with words inside their texts', () => {
    const piece = fc.constantFrom(
      'WEBVTT\n\n',
      '00:01.000',
      ' --> ',
      '00:02.500',
      '\n',
      '<00:00:01.200>',
      '<',
      '>',
      '&lt;',
      '&',
      'word ',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const cues = readVtt(`WEBVTT\n\n${pieces.join('')}`);
        for (const [index, { startSeconds, endSeconds, text, words }] of cues.entries()) {
          expect(startSeconds).toBeLessThan(endSeconds);
          expect(startSeconds).toBeGreaterThanOrEqual(cues[index - 1]?.startSeconds ?? 0);
          for (const { from, to } of words)
            expect(text.length + 1).toBeGreaterThanOrEqual(Math.max(from, to - 1));
        }
      }),
    );
  });
});

test('lastBefore says what has begun last', () => {
  const moments = [{ startSeconds: 0 }, { startSeconds: 2 }, { startSeconds: 2 }, { startSeconds: 5 }];
  expect([-1, 0, 1.9, 2, 4.9, 5, 99].map((seconds) => lastBefore(moments, seconds))).toEqual([
    -1, 0, 0, 2, 2, 3, 3,
  ]);
});
