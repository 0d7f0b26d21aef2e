import { describe, expect, it } from 'vitest';
import { writeTranscript } from '../../../functions/episode/companions/write-transcript.ts';
import { timeCues } from '../../../functions/episode/recording/time-cues.ts';
import { spokenTexts } from '../../../functions/script/say-blocks.ts';
import { paragraph } from '../../make-article.ts';

type Said = { readonly block: number; readonly text: string; readonly breakSeconds?: number };
const chunk = (...parts: readonly Said[]) => ({
  ssml: '',
  parts: parts.map((part) => ({ breakSeconds: 0, ...part })),
  billedCharacters: 0,
  pauseSeconds: 0,
});
/** A chunk's place: its start and length, and of each part where its sentences begin, in its text and in its sound. */
const span = (
  startFrame: number,
  frames: number,
  parts: readonly (readonly [number, number][])[] = [[[0, 0]]],
) => ({
  ...{ startFrame, frames },
  sentences: parts.map((starts) => starts.map(([from, start]) => ({ from, startFrame: start }))),
});

function textsOf(blocks: Parameters<typeof spokenTexts>[0]) {
  return spokenTexts(blocks, { language: 'en' });
}

describe('timeCues', () => {
  it('gives each sentence its time and its place in the paragraph, from its first chunk to its last', () => {
    const blocks = [paragraph('One. Two.  Three.'), paragraph('---'), paragraph('Four.')];
    const chunks = [
      chunk({ block: -1, text: 'Title. By Ann.' }),
      chunk({ block: 0, text: 'One. Two.' }),
      chunk({ block: 0, text: 'Three.' }),
      chunk({ block: 2, text: 'Four.' }),
    ];
    const timeline = [
      span(0, 100, [
        [
          [0, 0],
          [7, 50],
        ],
      ]),
      span(125, 200, [
        [
          [0, 0],
          [5, 99.5],
        ],
      ]),
      span(325, 50),
      span(400, 25),
    ];
    expect(timeCues(chunks, timeline, textsOf(blocks))).toEqual([
      { block: -1, startSeconds: 0, endSeconds: 2.4 },
      { block: 0, startSeconds: 3, endSeconds: 5.388, from: 0, to: 5 },
      { block: 0, startSeconds: 5.388, endSeconds: 7.8, from: 5, to: 10 },
      { block: 0, startSeconds: 7.8, endSeconds: 9, from: 10, to: 16 },
      { block: 2, startSeconds: 9.6, endSeconds: 10.2, from: 0, to: 5 },
    ]);
  });

  it('finds a passage that the paragraph says twice where it is said', () => {
    const chunks = [chunk({ block: 0, text: 'Yes.' }), chunk({ block: 0, text: 'Yes.' })];
    const cues = timeCues(chunks, [span(0, 10), span(10, 10)], textsOf([paragraph('Yes. Yes.')]));
    expect(cues.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 9],
    ]);
  });

  it('gives each paragraph of a shared chunk its own time, without the break behind it', () => {
    const timeline = [span(0, 100, [[[0, 0]], [[0, 50]]]), span(100, 100, [[[0, 0]], [[0, 75]]])];
    const chunks = [
      chunk({ block: 0, text: 'A.' }, { block: 1, text: 'B.', breakSeconds: 0.48 }),
      chunk({ block: 1, text: 'C.' }, { block: 2, text: 'D.', breakSeconds: 0.6 }),
    ];
    expect(
      timeCues(chunks, timeline, textsOf([paragraph('A.'), paragraph('B. C.'), paragraph('D.')])),
    ).toEqual([
      { block: 0, startSeconds: 0, endSeconds: 0.72, from: 0, to: 2 },
      { block: 1, startSeconds: 1.2, endSeconds: 2.4, from: 0, to: 3 },
      { block: 1, startSeconds: 2.4, endSeconds: 3.6, from: 3, to: 5 },
      { block: 2, startSeconds: 4.2, endSeconds: 4.8, from: 0, to: 2 },
    ]);
  });

  it('lets no paragraph end before it began, however long the break behind it should be', () => {
    const chunks = [chunk({ block: 0, text: 'A.' }, { block: 1, text: 'B.', breakSeconds: 1 })];
    const cues = timeCues(
      chunks,
      [span(10, 20, [[[0, 0]], [[0, 10]]])],
      textsOf([paragraph('A.'), paragraph('B.')]),
    );
    expect(cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0.24, 0.24],
      [0.48, 0.72],
    ]);
  });

  it('times the words of a paragraph that takes several requests, in its own text and in the recording', () => {
    const blocks = [paragraph('It rose. It fell.')];
    const chunks = [chunk({ block: 0, text: 'It rose.' }), chunk({ block: 0, text: 'It fell.' })];
    const words = [
      { from: 0, startFrame: 1.5 },
      { from: 3, startFrame: 10 + 1 / 24 },
    ];
    const sentences = [[{ from: 0, startFrame: 0, words }]];
    const timeline = [0, 100].map((startFrame) => ({ startFrame, frames: 50, sentences }));
    expect(timeCues(chunks, timeline, textsOf(blocks)).map((cue) => cue.words)).toEqual([
      [
        { startSeconds: 0.036, from: 0 },
        { startSeconds: 0.241, from: 3 },
      ],
      [
        { startSeconds: 2.436, from: 9 },
        { startSeconds: 2.641, from: 12 },
      ],
    ]);
  });

  it('refuses a timeline that is not the script’s', () => {
    expect(() => timeCues([chunk({ block: 0, text: 'A.' })], [], [])).toThrow(RangeError);
  });
});

describe('writeTranscript', () => {
  it('writes a cue a paragraph, to the millisecond, past an hour too', () => {
    const episode = {
      title: 'The Tide',
      blocks: [paragraph('It rose.'), paragraph('It fell.')],
      cues: [
        { block: -1, startSeconds: 0, endSeconds: 1.008 },
        { block: 1, startSeconds: 3599.976, endSeconds: 3661.2 },
      ],
    };
    expect(writeTranscript(episode)).toBe(
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.008\nThe Tide\n\n2\n00:59:59.976 --> 01:01:01.200\nIt fell.\n',
    );
  });

  it('writes a cue a sentence where their times are known', () => {
    const episode = {
      title: 'T',
      blocks: [paragraph('It rose.  It fell.')],
      cues: [
        { block: 0, startSeconds: 0, endSeconds: 1, from: 0, to: 9 },
        { block: 0, startSeconds: 1, endSeconds: 2, from: 9, to: 17 },
      ],
    };
    expect(writeTranscript(episode)).toBe(
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nIt rose.\n\n2\n00:00:01.000 --> 00:00:02.000\nIt fell.\n',
    );
  });

  it('writes the moment of each word in front of it, as far as it lies inside of its cue and behind the one before', () => {
    const text = 'A & B rose, she said. It fell.';
    const words = (...moments: readonly (readonly [number, number])[]) =>
      moments.map(([startSeconds, from]) => ({ startSeconds, from }));
    const episode = {
      title: 'T',
      blocks: [paragraph(text)],
      cues: [
        {
          ...{ block: 0, startSeconds: 1, endSeconds: 3, from: 0, to: 22 },
          words: words([1.046, 0], [1.2, 4], [1.2, 7], [2, 16]),
        },
        { block: 0, startSeconds: 3, endSeconds: 4, from: 22, to: 30, words: words([3, 22], [4.5, 25]) },
      ],
    };
    expect(writeTranscript(episode)).toBe(
      [
        'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000',
        '<00:00:01.046>A &amp; <00:00:01.200>B rose, she <00:00:02.000>said.',
        '\n2\n00:00:03.000 --> 00:00:04.000\nIt fell.\n',
      ].join('\n'),
    );
  });

  it('writes a cue of which no word is timed as it is', () => {
    const cue = { block: 0, startSeconds: 0, endSeconds: 1, from: 0, to: 8, words: [] };
    const episode = { title: 'T', blocks: [paragraph('It rose.')], cues: [cue] };
    expect(writeTranscript(episode)).toContain('\nIt rose.\n');
  });

  it('lets no text end a cue or begin a tag', () => {
    const episode = {
      title: 'T',
      blocks: [paragraph('a --> b <b>&\n\nNOTE c')],
      cues: [{ block: 0, startSeconds: 0, endSeconds: 1 }],
    };
    expect(writeTranscript(episode).split('\n')[4]).toBe('a --&gt; b &lt;b&gt;&amp; NOTE c');
  });
});
