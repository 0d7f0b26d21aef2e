import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../functions/audio/convert/frame-header.ts';

const read = (...bytes: readonly number[]) => readHeader(Uint8Array.from(bytes), 0);

describe('readHeader', () => {
  it.each([
    ['MPEG-1, 44.1 kHz, 128 kbit/s', [0xff, 0xfb, 0x90], { sampleRate: 44_100, bytes: 417 }],
    ['the same, padded', [0xff, 0xfb, 0x92], { sampleRate: 44_100, bytes: 418 }],
    ['MPEG-1, 44.1 kHz, 320 kbit/s', [0xff, 0xfb, 0xe0], { sampleRate: 44_100, bytes: 1_044 }],
    ['MPEG-1, 48 kHz, 32 kbit/s', [0xff, 0xfb, 0x14], { sampleRate: 48_000, bytes: 96 }],
    ['MPEG-1, 32 kHz, 192 kbit/s', [0xff, 0xfb, 0xb8], { sampleRate: 32_000, bytes: 864 }],
    ['MPEG-2, 24 kHz, 48 kbit/s', [0xff, 0xf3, 0x64], { sampleRate: 24_000, bytes: 144 }],
    ['MPEG-2, 22.05 kHz, 64 kbit/s', [0xff, 0xf3, 0x80], { sampleRate: 22_050, bytes: 208 }],
    ['MPEG-2, 16 kHz, 160 kbit/s', [0xff, 0xf3, 0xe8], { sampleRate: 16_000, bytes: 720 }],
    ['MPEG-2.5, 12 kHz, 24 kbit/s', [0xff, 0xe3, 0x34], { sampleRate: 12_000, bytes: 144 }],
    ['MPEG-2.5, 11.025 kHz, 32 kbit/s', [0xff, 0xe3, 0x40], { sampleRate: 11_025, bytes: 208 }],
    ['MPEG-2.5, 8 kHz, 8 kbit/s', [0xff, 0xe3, 0x18], { sampleRate: 8_000, bytes: 72 }],
  ])('knows how long a frame is: %s', (_, start, expected) => {
    expect(read(...start, 0)).toMatchObject(expected);
  });

  it.each([
    ['MPEG-1, two channels', [0xff, 0xfb, 0x90, 0x00], { sideInfoStart: 4, sideInfoEnd: 36 }],
    ['MPEG-1, one channel', [0xff, 0xfb, 0x90, 0xc0], { sideInfoStart: 4, sideInfoEnd: 21 }],
    ['MPEG-2, two channels', [0xff, 0xf3, 0x64, 0x00], { sideInfoStart: 4, sideInfoEnd: 21 }],
    ['MPEG-2, one channel', [0xff, 0xf3, 0x64, 0xc0], { sideInfoStart: 4, sideInfoEnd: 13 }],
    ['with a check sum', [0xff, 0xfa, 0x90, 0x00], { sideInfoStart: 6, sideInfoEnd: 38 }],
    [
      'MPEG-2.5, one channel, with a check sum',
      [0xff, 0xe2, 0x40, 0xc0],
      { sideInfoStart: 6, sideInfoEnd: 15 },
    ],
  ])('knows where the side information stands: %s', (_, bytes, expected) => {
    expect(read(...bytes)).toMatchObject(expected);
  });

  it.each([
    ['stereo, whatever its other bits say', 0x30, { channels: 2, hasMidSide: false, hasIntensity: false }],
    ['joint stereo that joins nothing', 0x40, { channels: 2, hasMidSide: false, hasIntensity: false }],
    ['intensity', 0x50, { channels: 2, hasMidSide: false, hasIntensity: true }],
    ['middle and side', 0x60, { channels: 2, hasMidSide: true, hasIntensity: false }],
    ['both', 0x70, { channels: 2, hasMidSide: true, hasIntensity: true }],
    ['two languages', 0xb0, { channels: 2, hasMidSide: false, hasIntensity: false }],
    ['mono', 0xf0, { channels: 1, hasMidSide: false, hasIntensity: false }],
  ])('knows how channels are joined: %s', (_, mode, expected) => {
    expect(read(0xff, 0xfb, 0x90, mode)).toMatchObject(expected);
  });

  it.each([
    ['no sync', [0xfe, 0xfb, 0x90, 0]],
    ['half a sync', [0xff, 0x1b, 0x90, 0]],
    ['a version that does not exist', [0xff, 0xeb, 0x90, 0]],
    ['no layer', [0xff, 0xf9, 0x90, 0]],
    ['layer II', [0xff, 0xfd, 0x90, 0]],
    ['layer I', [0xff, 0xff, 0x90, 0]],
    ['free format', [0xff, 0xfb, 0x00, 0]],
    ['a bit rate that does not exist', [0xff, 0xfb, 0xf0, 0]],
    ['a sample rate that does not exist', [0xff, 0xfb, 0x9c, 0]],
    ['the end', []],
  ])('is none of %s', (_, bytes) => {
    expect(read(...bytes)).toBeUndefined();
  });
});
