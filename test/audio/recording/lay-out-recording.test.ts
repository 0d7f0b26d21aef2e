import { Readable } from 'node:stream';
import fc from 'fast-check';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { frameBytes, frameSeconds, framesOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { layOutRecording } from '../../../functions/audio/recording/lay-out-recording.ts';
import { type Sound, streamRecording } from '../../../functions/audio/recording/stream-recording.ts';

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

/** Plans a recording of these sounds and collects its bytes. */
async function join(sounds: readonly Sound[], tagged: Parameters<typeof layOutRecording>[1] = tags) {
  const measures = sounds.map(({ frames, pauseSeconds }) => ({
    frames: frames.length / frameBytes,
    sentences: [[{ from: 0, startFrame: 0 }]],
    pauseSeconds,
  }));
  const plan = layOutRecording(measures, tagged);
  const pieces: Uint8Array[] = [];
  for await (const piece of streamRecording(plan.header, Readable.from(sounds))) pieces.push(piece);
  return { plan, mp3: Buffer.concat(pieces) };
}

describe('a recording', () => {
  it('puts the parts in order, silence between them', async () => {
    const parts = [
      { frames: marked(2, 1), pauseSeconds: 0.048, gainSteps: 3 },
      { frames: marked(1, 2), pauseSeconds: 0, gainSteps: 0 },
    ];
    const { plan, mp3 } = await join(parts);
    const marks = Array.from(readFrames(mp3)).filter((_byte, index) => (index + 1) % frameBytes === 0);
    expect(marks).toEqual([1, 1, 0, 0, 2]);
    expect(plan).toMatchObject({
      frames: 5,
      bytes: mp3.length,
      durationSeconds: 0.12,
      timeline: [
        { startFrame: 0, frames: 2, sentences: [[{ from: 0, startFrame: 0 }]] },
        { startFrame: 4, frames: 1, sentences: [[{ from: 0, startFrame: 0 }]] },
      ],
    });
  });

  it('tells an independent reader title, show, author, year, language, picture and the exact length', async () => {
    const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
    const parts = [{ frames: writeSilence(1_000), pauseSeconds: 0.5, gainSteps: 0 }];
    const { plan, mp3 } = await join(parts, {
      ...tags,
      artist: 'Ann Lee',
      url: 'https://example.com/ü?a=1&b=2',
      cover: { mediaType: 'image/jpeg', bytes: picture },
    });
    const { common, format } = await parseBuffer(mp3, { mimeType: 'audio/mpeg' }, { duration: true });
    expect(common).toMatchObject({
      title: tags.title,
      album: tags.album,
      artist: 'Ann Lee',
      year: 2026,
      language: 'eng',
    });
    expect(common.picture?.[0]).toMatchObject({ format: 'image/jpeg', data: picture });
    expect(format).toMatchObject({ sampleRate: 24_000, bitrate: 48_000, numberOfChannels: 1 });
    expect(Math.abs((format.duration ?? 0) - plan.durationSeconds)).toBeLessThanOrEqual(frameSeconds);
  });

  it('may have no sound at all', async () => {
    const { plan, mp3 } = await join([]);
    expect(plan).toMatchObject({ frames: 0, durationSeconds: 0, timeline: [], bytes: mp3.length });
  });

  it('lasts as long as its parts and pauses together, has the size it says, and is the same bytes each time', async () => {
    const part = fc.record({
      frames: fc.integer({ min: 1, max: 40 }).map(writeSilence),
      pauseSeconds: fc.double({ min: 0, max: 3, noNaN: true }),
      gainSteps: fc.integer({ min: -9, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
        const { plan, mp3 } = await join(parts);
        const counts = parts.map(
          ({ frames, pauseSeconds }) => frames.length / frameBytes + framesOf(pauseSeconds),
        );
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(plan.frames).toBe(total);
        expect(plan.durationSeconds).toBeCloseTo(total * 0.024, 9);
        expect(plan.bytes).toBe(mp3.length);
        expect(await join(parts)).toEqual({ plan, mp3 });
      }),
    );
  });
});
