import { describe, expect, it } from 'vitest';
import { timeCues } from '../../functions/episode/time-cues.ts';
import { writeTranscript } from '../../functions/episode/write-transcript.ts';
import { paragraph } from '../make-article.ts';

const chunk = (block: number) => ({ ssml: '', text: '', billedCharacters: 0, block, pauseSeconds: 0 });

describe('timeCues', () => {
  it('gives each paragraph the time from its first chunk to the end of its last', () => {
    const timeline = [
      { startFrame: 0, frames: 100 },
      { startFrame: 125, frames: 200 },
      { startFrame: 325, frames: 50 },
      { startFrame: 400, frames: 25 },
    ];
    expect(timeCues([chunk(-1), chunk(0), chunk(0), chunk(2)], timeline)).toEqual([
      { block: -1, startSeconds: 0, endSeconds: 2.4 },
      { block: 0, startSeconds: 3, endSeconds: 9 },
      { block: 2, startSeconds: 9.6, endSeconds: 10.2 },
    ]);
  });

  it('refuses a timeline that is not the script’s', () => {
    expect(() => timeCues([chunk(0)], [])).toThrow(RangeError);
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
