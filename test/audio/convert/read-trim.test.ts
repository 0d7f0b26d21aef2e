import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../functions/audio/convert/frame-header.ts';
import { readTrim, type Trim } from '../../../functions/audio/convert/read-trim.ts';

const joint = [0xff, 0xfb, 0x90, 0x44];
const mono = [0xff, 0xfb, 0x90, 0xc4];
const checked = [0xff, 0xfa, 0x90, 0x44];
const halfRate = [0xff, 0xf3, 0xa0, 0xc4];

/** What a frame is read as that holds these characters and numbers at these places. */
function trimOf(header: readonly number[], parts: Readonly<Record<number, string | readonly number[]>>) {
  const frame = new Uint8Array(500);
  frame.set(header);
  for (const [at, part] of Object.entries(parts)) {
    frame.set(typeof part === 'string' ? new TextEncoder().encode(part) : part, Number(at));
  }
  const read = readHeader(frame, 0);
  if (read === undefined) throw new Error('there is no header');
  return readTrim(frame, 0, read);
}

const none: Trim = { start: 0, end: 0 };
/** 591 samples of delay, and 1,000 of padding. */
const added = [0x24, 0xf3, 0xe8];
const trimmed: Trim = { start: 591 + 529, end: 1_000 - 529 };

describe('readTrim', () => {
  it.each([
    ['in two channels', joint, 36],
    ['in one channel', mono, 21],
    ['in one channel of half the rate', halfRate, 13],
    ['behind a check sum', checked, 38],
    ['in the place of a check sum that was not counted', checked, 36],
  ])('finds where a frame of information names itself: %s', (_, header, at) => {
    expect(trimOf(header, { [at]: 'Xing', [at + 8]: 'LAME', [at + 29]: added })).toEqual(trimmed);
    expect(trimOf(header, { [at]: 'Info' })).toEqual(none);
    expect(trimOf(header, { [at + 1]: 'Xing' })).toBeUndefined();
  });

  it.each([
    [0, 8],
    [1, 12],
    [3, 16],
    [4, 108],
    [8, 12],
    [15, 120],
  ])('passes over the fields that flags of %i announce', (flags, tag) => {
    const parts = { 36: 'Info', 43: [flags], [36 + tag]: 'Lavc', [36 + tag + 21]: added };
    expect(trimOf(joint, parts)).toEqual(trimmed);
  });

  it('takes nothing off the end where the padding is less than what a decoder adds', () => {
    const parts = { 36: 'Info', 44: 'LAME', 65: [0x24, 0x00, 0x64] };
    expect(trimOf(joint, parts)).toEqual({ start: 1_105, end: 0 });
  });

  it('finds a VBRI frame at one and the same place in all kinds', () => {
    for (const header of [joint, mono, checked, halfRate]) {
      expect(trimOf(header, { 36: 'VBRI' })).toEqual(none);
      expect(trimOf(header, { 35: 'VBRI' })).toBeUndefined();
    }
  });
});
