import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { Mp3Error } from '../../../functions/audio/frames/mp3-error.ts';
import { frameBytes } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { writeInfoFrame } from '../../../functions/audio/recording/write-info-frame.ts';

const silence = writeSilence(3);
const tag = (size: number, flags = 0) =>
  Uint8Array.of(
    0x49,
    0x44,
    0x33,
    4,
    0,
    flags,
    0,
    0,
    size >> 7,
    size & 0x7f,
    ...Array.from({ length: size }, () => 0),
  );
const id3v1 = concatenate([new TextEncoder().encode('TAG'), new Uint8Array(125)]);
const apeTag = concatenate([
  new TextEncoder().encode('APETAGEX'),
  Uint8Array.of(0, 0, 0, 0, 32),
  new Uint8Array(19),
]);
const changed = (bytes: Uint8Array, offset: number, value: number) => {
  const copy = bytes.slice();
  copy[offset] = value;
  return copy;
};

describe('readFrames', () => {
  it.each([
    ['bare frames', silence],
    ['an ID3v2 tag in front', concatenate([tag(34), silence])],
    ['a tag of more than 127 bytes', concatenate([tag(300), silence])],
    ['a tag with a footer', concatenate([tag(20, 0x10), new Uint8Array(10), silence])],
    ['two tags in front', concatenate([tag(20), tag(34), silence])],
    ['a tag with an extended header', concatenate([tag(20, 0x40), silence])],
    ['a tag with a frame’s header in it', concatenate([changed(tag(20), 12, 0xff), silence])],
    ['an ID3v1 tag behind', concatenate([silence, id3v1])],
    ['an APE tag behind', concatenate([silence, apeTag, id3v1])],
    ['an Info frame in front', concatenate([tag(34), writeInfoFrame(3), silence])],
    [
      'several tagged streams one behind the other',
      concatenate([tag(34), writeSilence(1), tag(34), writeSilence(2)]),
    ],
  ])('reads %s', (_name, bytes) => {
    expect(readFrames(bytes)).toEqual(silence);
  });

  it.each([
    ['no bytes at all', new Uint8Array(0), 0],
    ['a tag alone', tag(34), 44],
    ['a last frame that is cut', silence.subarray(0, -1), 2 * frameBytes],
    ['a tag that is longer than the file', changed(tag(34), 8, 0x7f), 44],
    ['a tag behind which nothing sounds', concatenate([silence, tag(5)]), 3 * frameBytes + 15],
    ['a frame with a check sum', changed(silence, 1, 0xf2), 0],
    ['a frame of MPEG-1', changed(silence, 1, 0xfb), 0],
    ['a frame of MPEG-2.5', changed(silence, 1, 0xe3), 0],
    ['a frame of layer II', changed(silence, 1, 0xf5), 0],
    ['a frame of no named bit rate', changed(silence, 2, 0x04), 0],
    ['another bit rate in between', changed(silence, frameBytes + 2, 0x84), frameBytes],
    ['another sample rate', changed(silence, 2, 0x60), 0],
    ['a stereo frame', changed(silence, 3, 0x04), 0],
    ['a padded frame', changed(silence, 2, 0x66), 0],
    ['a first frame that leans on one before it', changed(silence, 4, 1), 4],
    ['junk behind the frames', concatenate([silence, Uint8Array.of(1, 2, 3)]), 3 * frameBytes],
  ])('refuses %s and says where', (_name, bytes, offset) => {
    const error = catchError(() => readFrames(bytes));
    expect(error).toBeInstanceOf(Mp3Error);
    expect(error).toMatchObject({ offset });
  });

  it.each([
    [
      'no whole MP3 frame (MPEG-2 layer III, 24 kHz, 48 kbit/s, mono) at byte 432',
      [silence, Uint8Array.of(1)],
    ],
    ['no audio; expected at least one MP3 frame at byte 15', [tag(5)]],
    ['the first frame needs bits of a frame before it at byte 4', [changed(silence, 4, 1)]],
  ])('says what is wrong: %s', (message, parts) => {
    expect(() => readFrames(concatenate(parts))).toThrow(message);
  });

  it('either refuses or returns whole frames, whatever the bytes', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constant(silence),
      fc.constant(tag(5)),
      fc.constant(id3v1),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const error = catchError(() => expect(readFrames(concatenate(pieces)).length % frameBytes).toBe(0));
        if (error !== undefined) expect(error).toBeInstanceOf(Mp3Error);
      }),
    );
  });
});

function catchError(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}
