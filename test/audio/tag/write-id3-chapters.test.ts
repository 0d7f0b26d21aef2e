import fc from 'fast-check';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { layOutRecording } from '../../../functions/audio/recording/lay-out-recording.ts';

const tags = { title: 'Tides', album: 'Sea', date: '2026-02-19T08:30:00.000Z', language: 'en-US' };

/** A silent recording of so many seconds with these chapters, as bytes. */
function record(chapters: readonly { title: string; startSeconds: number }[], seconds = 30): Uint8Array {
  const frames = Math.round(seconds / 0.024);
  const { header } = layOutRecording(
    [{ frames, sentences: [[{ from: 0, startFrame: 0 }]], pauseSeconds: 0 }],
    tags,
    () => chapters,
  );
  return Buffer.concat([header, writeSilence(frames)]);
}

async function readChapters(mp3: Uint8Array) {
  const { format } = await parseBuffer(mp3, { mimeType: 'audio/mpeg' }, { includeChapters: true });
  return format.chapters?.map(({ title, start }) => ({ title, startSeconds: start }));
}

describe('chapters in a recording', () => {
  it('are read back by an independent reader, whatever their names and times are', async () => {
    const chapter = fc.record({
      title: fc.string({ unit: 'grapheme', minLength: 1 }).filter((title) => !title.includes('\0')),
      startSeconds: fc.nat({ max: 20_000 }).map((milliseconds) => milliseconds / 1000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(chapter, { minLength: 1, maxLength: 20 }), async (chapters) => {
        const sorted = chapters.toSorted((one, other) => one.startSeconds - other.startSeconds);
        expect(await readChapters(record(sorted))).toEqual(sorted);
      }),
      { numRuns: 50 },
    );
  });

  it('may be as many as one table counts, and no more', async () => {
    const chapters = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ title: `Part ${index}`, startSeconds: index / 10 }));
    expect(await readChapters(record(chapters(255)))).toHaveLength(255);
    expect(() => record(chapters(256))).toThrow(RangeError);
  });

  it('have a table that says that it is the uppermost and in order', () => {
    const bytes = Buffer.from(record([{ title: 'A', startSeconds: 0 }]));
    const table = bytes.indexOf('CTOC');
    expect(bytes.toString('latin1', table + 10, table + 14)).toBe('toc\0');
    expect([...bytes.subarray(table + 14, table + 16)]).toEqual([3, 1]);
  });

  it('leave no frame behind where there are none', () => {
    expect(Buffer.from(record([])).toString('latin1')).not.toMatch(/CTOC|CHAP/);
  });
});
