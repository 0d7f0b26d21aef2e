import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMp3 } from '../../../functions/audio/convert/foreign/decode-mp3.ts';
import { readHeader } from '../../../functions/audio/convert/frame-header.ts';
import { openMp3 } from '../../../functions/audio/convert/open-mp3.ts';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { Mp3Error } from '../../../functions/audio/frames/mp3-error.ts';
import { makeMp3Encoder } from '../../../local/polly/sound/encode-mp3.ts';
import { encodeSound, tone } from '../encode-sound.ts';
import { encodeStereo } from '../encode-stereo.ts';

const stereo = await encodeStereo(0.5, tone(440, -20));
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const header = (...bytes: number[]) => concatenate([Uint8Array.from(bytes), new Uint8Array(600).fill(0x55)]);

/** A frame of 44.1 kHz, stereo, 128 kbit/s with nothing in it but what `info` puts behind its side information. */
function infoFrame(info: Uint8Array, at = 36): Uint8Array {
  const frame = new Uint8Array(417);
  frame.set([0xff, 0xfb, 0x90, 0x44]);
  frame.set(info, at);
  return frame;
}

/** An ID3v2 tag of so many bytes. */
function id3(body: readonly number[], flags = 0): Uint8Array {
  return Uint8Array.of(...ascii('ID3'), 4, 0, flags, 0, 0, body.length >> 7, body.length & 0x7f, ...body);
}

const id3v1 = concatenate([ascii('TAG'), new Uint8Array(125)]);

/** An APE tag of items without meaning; the size in its footer counts that, but no header. */
function apeTag(items: number, flags = 0): Uint8Array {
  const size = items + 32;
  const footer = concatenate([ascii('APETAGEX'), Uint8Array.of(0xd0, 7, 0, 0, size & 0xff, size >> 8)]);
  const tag = new Uint8Array(size).fill(1, 0, items);
  tag.set(footer, items);
  tag[size - 9] = flags;
  return tag;
}

/** What says that an encoder added more than a frame holds. */
const added = concatenate([ascii('Info\0\0\0\0LAME'), new Uint8Array(17), Uint8Array.of(0x60, 0, 0)]);

describe('openMp3', () => {
  it('finds frames of any length, and how long they last', () => {
    const { frames, first, samples } = openMp3(stereo);
    expect(new Set(frames.map(({ header: { bytes } }) => bytes))).toEqual(new Set([417, 418]));
    expect(first).toMatchObject({ sampleRate: 44_100, channels: 2, isFirstVersion: true });
    expect(samples).toBe(frames.length * 1_152);
  });

  it.each([
    ['an Info frame', concatenate([ascii('Info\0\0\0\x0f'), new Uint8Array(112), ascii('LAME3.100')]), 36],
    ['a Xing frame without fields', ascii('Xing\0\0\0\0LAME3.100'), 36],
    ['a Xing frame of no encoder', ascii('Xing\0\0\0\0'), 36],
    ['a VBRI frame', ascii('VBRI\0\x01'), 36],
  ])('leaves out %s', (_, info, at) => {
    const framed = openMp3(concatenate([infoFrame(info, at), stereo]));
    expect(framed.frames).toHaveLength(openMp3(stereo).frames.length);
  });

  it('takes off what the information says that the encoder added, and the decoder’s own', () => {
    const delayAndPadding = Uint8Array.of(0x24, 0x04, 0x00);
    const lame = concatenate([ascii('Xing\0\0\0\0LAME3.100'), new Uint8Array(12), delayAndPadding]);
    const { trim, samples } = openMp3(concatenate([infoFrame(lame), stereo]));
    expect(trim).toEqual({ start: 576 + 529, end: 1_024 - 529 });
    expect(samples).toBe(openMp3(stereo).samples - 1_105 - 495);
  });

  it.each([
    ['a WAV file begins at byte 0', concatenate([ascii('RIFF\0\0\0\0WAVEfmt '), new Uint8Array(40)])],
    ['an AIFF file begins', ascii('FORM\0\0\0\x10AIFFCOMM')],
    ['an MP4 file (such as M4A) begins', ascii('\0\0\0\x20ftypM4A ')],
    ['an Ogg file begins', ascii('OggS\0\x02')],
    ['a FLAC file begins', ascii('fLaC\0')],
    ['a FLAC file begins at byte 14', concatenate([ascii('ID3\x04\0\0\0\0\0\x04abcdfLaC')])],
    ['an HTML or XML file begins', ascii('<!DOCTYPE html>')],
    ['an AAC file begins', header(0xff, 0xf1, 0x50, 0x80)],
    ['MPEG audio of layer II begins', header(0xff, 0xfd, 0x90, 0x44)],
    ['MPEG audio of layer I begins', header(0xff, 0xff, 0x90, 0x44)],
    ['("free format") begins', header(0xff, 0xfb, 0x00, 0x44)],
    ['no MP3 frame begins at byte 0', ascii('no sound at all')],
    ['no MP3 frame begins at byte 0', header(0xff, 0xfb, 0x9c, 0x44)],
    ['no MP3 frame begins at byte 0', header(0xff, 0xeb, 0x90, 0x44)],
    ['without any sound at byte 0', new Uint8Array()],
    ['without any sound', infoFrame(ascii('Info'))],
    ['without any sound', concatenate([infoFrame(added), stereo.subarray(0, 417)])],
    ['cut off within the frame that begins at byte', stereo.subarray(0, -20)],
    ['no MP3 frame begins at byte', concatenate([stereo, ascii('garbage'), stereo])],
    ['no MP3 frame begins at byte 0', header(0xff, 0xfb, 0xf0, 0x44)],
    ['no MP3 frame begins at byte', concatenate([stereo, stereo.subarray(0, 4), stereo])],
    ['cut off within the frame that begins at byte', concatenate([stereo, stereo.subarray(0, 4)])],
    [
      'without any sound at byte 14',
      concatenate([ascii('ID3\x04\0\0\0\0\x7f\x7f'), Uint8Array.of(1, 2, 3, 4)]),
    ],
    ['an APE tag begins at byte 0', concatenate([ascii('APETAGEX'), new Uint8Array(24), apeTag(40), stereo])],
    ['an ID3v1 tag begins at byte', concatenate([stereo, id3v1, stereo])],
    ['a Lyrics3 tag begins at byte', concatenate([stereo, ascii('LYRICSBEGINEBB000003LYRICS200'), id3v1])],
  ])('says what is wrong: %s', (message, bytes) => {
    expect(() => openMp3(bytes)).toThrow(Mp3Error);
    expect(() => openMp3(bytes)).toThrow(message);
  });

  const { frames: bareFrames } = openMp3(stereo);

  it.each([
    ['a tag that was unsynchronised', [id3([0xff, 0, 0xfb, 0x90], 0x80), stereo]],
    ['a tag with an extended header', [id3([0, 0, 0, 6, 1, 0, 7, 7], 0x40), stereo]],
    ['a tag with a footer', [id3([1, 2, 3], 0x10), ascii('3DI\x04\0\x10\0\0\0\x03'), stereo]],
    ['a tag with a frame’s header in it', [id3([...stereo.subarray(0, 100)]), stereo]],
    ['a tag without anything in it', [id3([]), stereo]],
    ['several tags, zeros between them', [id3([1]), new Uint8Array(9), id3([2, 3]), stereo]],
    ['a tag behind', [stereo, id3([1, 2, 3])]],
    ['an ID3v1 tag', [stereo, id3v1]],
    ['an APE tag', [stereo, apeTag(40)]],
    ['an APE tag with a header', [stereo, ascii('APETAGEX'), new Uint8Array(24), apeTag(300, 0x80)]],
    ['an APE tag in front of an ID3v1 tag', [stereo, apeTag(40), id3v1]],
    ['an ID3v1 tag in front of an APE tag', [stereo, id3v1, apeTag(40)]],
    ['an ID3v1 tag twice', [stereo, id3v1, id3v1]],
    ['zeros on both sides', [new Uint8Array(70), stereo, new Uint8Array(70)]],
  ])('leaves out %s', (_, parts) => {
    const { frames, bytes } = openMp3(concatenate(parts));
    const heard = frames.map(({ at, header: { bytes: length } }) => bytes.subarray(at, at + length));
    expect(concatenate(heard)).toEqual(stereo);
  });

  it('hears several streams, each with a tag of its own, one behind the other', () => {
    const { frames } = openMp3(concatenate([id3([1]), stereo, id3([2]), stereo]));
    expect(frames).toHaveLength(2 * bareFrames.length);
  });

  it('refuses another rate or number of channels within the same sound', async () => {
    const faster = await encodeStereo(0.1, tone(440, -20), 48_000);
    expect(() => openMp3(concatenate([stereo, faster]))).toThrow('48000 instead of 44100 Hz, begins');
    const encoder = await makeMp3Encoder(44_100);
    const mono = concatenate([encoder.encode(new Float32Array(9_000)), encoder.end()]);
    expect(() => openMp3(concatenate([stereo, mono]))).toThrow('mono behind stereo begins');
    expect(() => openMp3(concatenate([mono, stereo]))).toThrow('stereo behind mono begins');
  });

  it('takes recordings of our own format, too', async () => {
    const own = await encodeSound(0.5, tone(440, -20));
    expect(openMp3(own).first).toMatchObject({ sampleRate: 24_000, channels: 1, bytes: 144 });
  });
});

describe('whatever bytes there are', () => {
  const heard = (bytes: Uint8Array) => {
    try {
      return decodeMp3(openMp3(bytes)).samples.every(Number.isFinite);
    } catch (error) {
      if (error instanceof Mp3Error) return true;
      throw error;
    }
  };

  it('are heard or refused, behind any header', () => {
    const versions = fc.constantFrom(0xfb, 0xfa, 0xf3, 0xe3, 0xf2, 0xe2);
    const rates = fc.constantFrom(0x90, 0x94, 0x98, 0x10, 0x14, 0x18);
    const kind = fc.record({ version: versions, rate: rates, mode: fc.integer({ min: 0, max: 255 }) });
    const bodies = fc.array(fc.uint8Array({ minLength: 1_400, maxLength: 1_440 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(kind, bodies, ({ version, rate, mode }, bytes) => {
        const frames = bytes.map((body) => {
          const frame = concatenate([Uint8Array.of(0xff, version, rate, mode), body]);
          return frame.subarray(0, readHeader(frame, 0)?.bytes);
        });
        return heard(concatenate(frames));
      }),
      { numRuns: 150 },
    );
  });

  it('are heard or refused where some of a real sound’s are others', () => {
    const changes = fc.array(fc.tuple(fc.nat(stereo.length - 1), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.nat(3_000), (changed, length) => {
        const copy = stereo.slice(0, stereo.length - length);
        for (const [at, value] of changed) copy[at] = value;
        return heard(copy);
      }),
      { numRuns: 100 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), heard));
  });
});
