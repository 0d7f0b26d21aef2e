import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { writeFrame, writeTag } from '../../../functions/audio/tag/id3-frame.ts';
import { skipId3v2 } from '../../../functions/audio/tag/skip-id3.ts';
import { type Tags, writeId3 } from '../../../functions/audio/tag/write-id3.ts';

const tags: Tags = {
  title: 'Über 🚲 – und 自転車',
  album: 'A Show',
  date: '2026-02-19T23:30:00Z',
  language: 'de-AT',
  durationSeconds: 12.3456,
};

/** What an independent reader finds in a tag, by the names of its frames. */
async function read(written: Tags): Promise<Readonly<Record<string, unknown>>> {
  const mp3 = concatenate([writeId3(written), writeSilence(3)]);
  const { native } = await parseBuffer(mp3, { mimeType: 'audio/mpeg' });
  return Object.fromEntries((native['ID3v2.3'] ?? []).map(({ id, value }) => [id, value]));
}

describe('writeId3', () => {
  it('says title, show, day, language and length, and nothing of what is not known', async () => {
    expect(await read(tags)).toEqual({
      TIT2: tags.title,
      TALB: 'A Show',
      TCON: 'Podcast',
      TYER: '2026',
      TDAT: '1902',
      TLAN: 'deu',
      TLEN: expect.toSatisfy((length: unknown) => Number(length) === 12_346),
    });
  });

  it('says who wrote it, where it is, and how it looks', async () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff, 0xe0);
    const all = await read({
      ...tags,
      artist: 'Ann Lee',
      url: 'https://example.com/ü?a=1',
      cover: { mediaType: 'image/png', bytes },
    });
    expect(all.TPE1).toBe('Ann Lee');
    expect(all.WOAF).toBe('https://example.com/%C3%BC?a=1');
    expect(all.APIC).toMatchObject({ format: 'image/png', type: 'Cover (front)', description: '' });
    expect(all.APIC).toMatchObject({ data: bytes });
  });

  it.each([
    ['en', 'eng'],
    ['cmn-CN', 'zho'],
    ['yue-CN', 'zho'],
    ['arb', 'ara'],
    ['nb-NO', 'nor'],
    ['tlh', 'und'],
  ])('names %s by three letters: %s', async (language, letters) => {
    expect((await read({ ...tags, language })).TLAN).toBe(letters);
  });

  it('is as long as its readers take it for, be its pictures as large as they may', () => {
    for (const size of [0, 1, 100, 127, 128, 16_383, 20_000, 2_097_151, 2_500_000]) {
      const tag = writeTag([writeFrame('PRIV', new Uint8Array(size))]);
      expect(skipId3v2(concatenate([tag, writeSilence(1)]), 0)).toBe(tag.length);
    }
  });
});
