import fc from 'fast-check';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { joinRecording } from '../../functions/audio/join-recording.ts';
import { frameBytes, frameSeconds, framesOf } from '../../functions/audio/mp3-frame.ts';
import { readFrames } from '../../functions/audio/read-frames.ts';
import { writeSilence } from '../../functions/audio/write-silence.ts';

const tags = {
  title: 'Ebb & <flow> 🌊',
  album: 'Tïdes',
  date: '2026-02-19T08:30:00.000Z',
  language: 'en-US',
};
/** Frames that can be told apart from silence and from each other by the last byte of each. */
const marked = (frames: number, mark: number) => {
  const bytes = writeSilence(frames);
  for (let frame = 1; frame <= frames; frame += 1) bytes[frame * frameBytes - 1] = mark;
  return bytes;
};

describe('joinRecording', () => {
  it('puts the parts in order, silence between them, the frames untouched', () => {
    const parts = [
      { frames: marked(2, 1), partStarts: [0], pauseSeconds: 0.048 },
      { frames: marked(1, 2), partStarts: [0], pauseSeconds: 0 },
    ];
    const recording = joinRecording(parts, tags);
    const marks = Array.from(readFrames(recording.bytes)).filter(
      (_byte, index) => (index + 1) % frameBytes === 0,
    );
    expect(marks).toEqual([1, 1, 0, 0, 2]);
    expect(recording).toMatchObject({
      frames: 5,
      durationSeconds: 0.12,
      timeline: [
        { startFrame: 0, frames: 2, partStarts: [0] },
        { startFrame: 4, frames: 1, partStarts: [0] },
      ],
    });
  });

  it('tells an independent reader title, show, author, year, language, picture and the exact length', async () => {
    const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
    const parts = [{ frames: writeSilence(1_000), partStarts: [0], pauseSeconds: 0.5 }];
    const recording = joinRecording(parts, {
      ...tags,
      artist: 'Ann Lee',
      url: 'https://example.com/ü?a=1&b=2',
      cover: { mediaType: 'image/jpeg', bytes: picture },
    });
    const { common, format } = await parseBuffer(
      recording.bytes,
      { mimeType: 'audio/mpeg' },
      { duration: true },
    );
    expect(common).toMatchObject({
      title: tags.title,
      album: tags.album,
      artist: 'Ann Lee',
      year: 2026,
      language: 'eng',
    });
    expect(common.picture?.[0]).toMatchObject({ format: 'image/jpeg', data: picture });
    expect(format).toMatchObject({ sampleRate: 24_000, bitrate: 48_000, numberOfChannels: 1 });
    expect(Math.abs((format.duration ?? 0) - recording.durationSeconds)).toBeLessThanOrEqual(frameSeconds);
  });

  it('makes a valid recording of no parts', () => {
    expect(joinRecording([], tags)).toMatchObject({ frames: 0, durationSeconds: 0, timeline: [] });
  });

  it('lasts as long as its parts and pauses together, and is the same bytes each time', () => {
    const part = fc.record({
      frames: fc.integer({ min: 1, max: 40 }).map(writeSilence),
      partStarts: fc.constant([0]),
      pauseSeconds: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const recording = joinRecording(parts, tags);
        const frames = parts.map(
          ({ frames, pauseSeconds }) => frames.length / frameBytes + framesOf(pauseSeconds),
        );
        const total = frames.reduce((sum, count) => sum + count, 0);
        expect(recording.frames).toBe(total);
        expect(recording.durationSeconds).toBeCloseTo(total * 0.024, 9);
        expect(joinRecording(parts, tags)).toEqual(recording);
      }),
    );
  });
});
