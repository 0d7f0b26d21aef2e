import { describe, expect, it } from 'vitest';
import { timeCues } from '../../functions/episode/time-cues.ts';
import { writeTranscript } from '../../functions/episode/write-transcript.ts';
import { paragraph } from '../make-article.ts';

const chunk = (...parts: { block: number; breakSeconds: number }[]) => ({
  ssml: '',
  parts: parts.map((part) => ({ ...part, text: '' })),
  billedCharacters: 0,
  pauseSeconds: 0,
});
const part = (block: number, breakSeconds = 0) => ({ block, breakSeconds });

describe('timeCues', () => {
  it('gives each paragraph the time from its first chunk to the end of its last', () => {
    const timeline = [
      { startFrame: 0, frames: 100, partStarts: [0] },
      { startFrame: 125, frames: 200, partStarts: [0] },
      { startFrame: 325, frames: 50, partStarts: [0] },
      { startFrame: 400, frames: 25, partStarts: [0] },
    ];
    const chunks = [part(-1), part(0), part(0), part(2)].map((one) => chunk(one));
    expect(timeCues(chunks, timeline)).toEqual([
      { block: -1, startSeconds: 0, endSeconds: 2.4 },
      { block: 0, startSeconds: 3, endSeconds: 9 },
      { block: 2, startSeconds: 9.6, endSeconds: 10.2 },
    ]);
  });

  it('gives each paragraph of a shared chunk its own time, without the break behind it', () => {
    const timeline = [
      { startFrame: 0, frames: 100, partStarts: [0, 50] },
      { startFrame: 100, frames: 100, partStarts: [0, 75] },
    ];
    const chunks = [chunk(part(0), part(1, 0.48)), chunk(part(1), part(2, 0.6))];
    expect(timeCues(chunks, timeline)).toEqual([
      { block: 0, startSeconds: 0, endSeconds: 0.72 },
      { block: 1, startSeconds: 1.2, endSeconds: 3.6 },
      { block: 2, startSeconds: 4.2, endSeconds: 4.8 },
    ]);
  });

  it('lets no paragraph end before it began, however long the break behind it should be', () => {
    const timeline = [{ startFrame: 10, frames: 20, partStarts: [0, 10] }];
    expect(timeCues([chunk(part(0), part(1, 1))], timeline)).toEqual([
      { block: 0, startSeconds: 0.24, endSeconds: 0.24 },
      { block: 1, startSeconds: 0.48, endSeconds: 0.72 },
    ]);
  });

  it('refuses a timeline that is not the script’s', () => {
    expect(() => timeCues([chunk(part(0))], [])).toThrow(RangeError);
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

  it('lets no text end a cue or begin a tag', () => {
    const episode = {
      title: 'T',
      blocks: [paragraph('a --> b <b>&\n\nNOTE c')],
      cues: [{ block: 0, startSeconds: 0, endSeconds: 1 }],
    };
    expect(writeTranscript(episode).split('\n')[4]).toBe('a --&gt; b &lt;b&gt;&amp; NOTE c');
  });
});
