import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeMp3 } from '../../../../functions/audio/convert/foreign/decode-mp3.ts';
import { openMp3 } from '../../../../functions/audio/convert/open-mp3.ts';
import type { Sound } from '../../../../functions/audio/convert/sound.ts';
import { concatenate } from '../../../../functions/audio/frames/concatenate.ts';
import { findProgram } from '../../../edges/program.ts';

const ffmpeg = findProgram('ffmpeg');
const folder = mkdtempSync(join(tmpdir(), 'bucketcast-foreign-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Noise with a chord on the left, a trembling tone on the right: blocks of all kinds, and more of the one than of the other. */
const sounds =
  'sine=f=440:d=1,aformat=channel_layouts=mono[a];anoisesrc=d=1:a=0.2:seed=3[n];[a][n]amix=inputs=2[l];' +
  'sine=f=1330:d=1,tremolo=f=7:d=0.95[r];[l][r]join=inputs=2:channel_layout=stereo';

/** An MP3 by LAME, in the format that ffmpeg's options say. */
function encode(options: string): Uint8Array {
  const file = join(folder, 'sound.mp3');
  const args = ['-y', '-v', 'error', '-f', 'lavfi', '-i', sounds, ...options.split(' '), file];
  execFileSync(ffmpeg ?? '', args);
  return new Uint8Array(readFileSync(file));
}

const decode = (mp3: Uint8Array): Sound => decodeMp3(openMp3(mp3));

/** What ffmpeg hears, its mean where it hears two channels. */
function decodeElsewhere(mp3: Uint8Array): Float32Array {
  const raw = execFileSync(ffmpeg ?? '', '-v error -f mp3 -i - -f f32le -'.split(' '), { input: mp3 });
  const both = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  const { channels } = openMp3(mp3).first;
  return Float32Array.from({ length: both.length / channels }, (_, index) => {
    return ((both[index * channels] ?? 0) + (both[(index + 1) * channels - 1] ?? 0)) / 2;
  });
}

/** The greatest difference between two sounds, of which the other one may be longer. */
function differ(sound: Sound, other: Float32Array): number {
  expect(other.length).toBeGreaterThanOrEqual(sound.samples.length);
  return sound.samples.reduce(
    (worst, sample, index) => Math.max(worst, Math.abs(sample - (other[index] ?? 0))),
    0,
  );
}

/** The same MP3 with other bits in some of its frames' headers. */
function withHeaders(mp3: Uint8Array, change: (header: Uint8Array) => void): Uint8Array {
  const copy = mp3.slice();
  for (const { at } of openMp3(mp3).frames) change(copy.subarray(at, at + 4));
  return copy;
}

describe.skipIf(ffmpeg === undefined)('decodeMp3', () => {
  it.each([
    ['44.1 kHz, joint stereo, 128 kbit/s', '-ar 44100 -ac 2 -b:a 128k'],
    ['44.1 kHz, two channels by themselves', '-ar 44100 -ac 2 -b:a 128k -joint_stereo 0'],
    ['44.1 kHz, stereo, variable bit rate', '-ar 44100 -ac 2 -q:a 4'],
    ['44.1 kHz, mono', '-ar 44100 -ac 1 -b:a 96k'],
    ['44.1 kHz without a reservoir', '-ar 44100 -ac 2 -b:a 160k -reservoir 0'],
    ['44.1 kHz without an information frame', '-ar 44100 -ac 2 -b:a 64k -write_xing 0'],
    ['44.1 kHz with tags', '-ar 44100 -ac 2 -b:a 64k -metadata title=Ebb -write_id3v1 1'],
    ['48 kHz, stereo, 320 kbit/s', '-ar 48000 -ac 2 -b:a 320k'],
    ['32 kHz, stereo', '-ar 32000 -ac 2 -b:a 96k'],
    ['22.05 kHz, mono, 64 kbit/s', '-ar 22050 -ac 1 -b:a 64k'],
    ['22.05 kHz, stereo', '-ar 22050 -ac 2 -b:a 64k'],
    ['16 kHz', '-ar 16000 -ac 1 -b:a 32k'],
    ['12 kHz', '-ar 12000 -ac 1 -b:a 24k'],
    ['11.025 kHz, stereo', '-ar 11025 -ac 2 -b:a 32k'],
    ['8 kHz', '-ar 8000 -ac 1 -b:a 16k'],
  ])('hears what ffmpeg hears: %s', (_, options) => {
    const mp3 = encode(options);
    expect(differ(decode(mp3), decodeElsewhere(mp3))).toBeLessThan(1e-5);
  });

  it.each([
    ['MPEG-1', '-ar 44100 -ac 2 -b:a 128k'],
    ['MPEG-1 of 32 kHz', '-ar 32000 -ac 2 -b:a 96k'],
    ['MPEG-2.5', '-ar 8000 -ac 2 -b:a 24k'],
  ])('hears one channel as two by intensity, as ffmpeg does: %s', (_, options) => {
    // LAME does not write it; said of its frames it means another sound, but one that is the same for all.
    const plain = encode(options);
    const mp3 = withHeaders(plain, (header) => header.set([0x70], 3));
    const withoutIntensity = withHeaders(plain, (header) => header.set([0x60], 3));
    const sound = decode(mp3);
    expect(differ(sound, decodeElsewhere(mp3))).toBeLessThan(1e-5);
    expect(differ(sound, decode(withoutIntensity).samples)).toBeGreaterThan(0.001);
  });

  it('raises no high bands of a right channel whose factors are places, as ffmpeg does not', () => {
    const mp3 = withHeaders(encode('-ar 22050 -ac 2 -b:a 64k'), (header) => header.set([0x50], 3));
    for (const { at } of openMp3(mp3).frames) putCode(mp3.subarray(at), 500);
    expect(differ(decode(mp3), decodeElsewhere(mp3))).toBeLessThan(1e-5);
  });

  it('takes off what the encoder added, to the sample', () => {
    expect(decode(encode('-ar 44100 -ac 2 -b:a 128k')).samples).toHaveLength(44_100);
    expect(decode(encode('-ar 16000 -ac 1 -b:a 32k')).samples).toHaveLength(16_000);
  });

  it('is silent where a cut took the data away, and hears the rest', () => {
    const mp3 = encode('-ar 44100 -ac 2 -b:a 128k');
    const at = openMp3(mp3).frames[5]?.at ?? 0;
    const cut = mp3.subarray(at);
    const [sound, whole] = [decode(cut).samples, decodeElsewhere(cut)];
    expect(sound).toHaveLength(whole.length);
    const rest = { sampleRate: 44_100, samples: sound.subarray(4 * 1_152) };
    expect(differ(rest, whole.subarray(4 * 1_152))).toBeLessThan(1e-5);
  });

  it('hears the same with check sums in the frames, and behind tags and zeros', () => {
    const mp3 = encode('-ar 44100 -ac 2 -b:a 320k -reservoir 0 -write_xing 0');
    const plain = decode(mp3);
    const around = concatenate([new Uint8Array(50), mp3, new Uint8Array(700), apeTag(40)]);
    expect(decode(around)).toEqual(plain);
    const { frames } = openMp3(mp3);
    const checked = frames.map(({ at, header }) => withCheckSum(mp3.subarray(at, at + header.bytes)));
    expect(differ(decode(concatenate(checked)), plain.samples)).toBeLessThan(1e-9);
  });
});

/** A frame whose last two bytes, which are stuffing, make room for a check sum. */
function withCheckSum(frame: Uint8Array): Uint8Array {
  const [sync = 0, kind = 0, ...rest] = frame.subarray(0, -2);
  return Uint8Array.of(sync, kind & 0xfe, ...rest.slice(0, 2), 0x12, 0x34, ...rest.slice(2));
}

/** Gives the right channel of an MPEG-2 frame another code of factors, of 9 bits: before it stand header, begin, private bits and the left channel. */
function putCode(frame: Uint8Array, code: number): void {
  const view = new DataView(frame.buffer, frame.byteOffset);
  const at = 4 * 8 + 8 + 2 + 63 + 29;
  const shift = 16 - 9 - (at % 8);
  const word = view.getUint16(at >> 3);
  view.setUint16(at >> 3, (word & ~(0x1ff << shift)) | (code << shift));
}

function apeTag(items: number): Uint8Array {
  const tag = new Uint8Array(items + 32);
  tag.set(new TextEncoder().encode('APETAGEX'), items);
  tag[items + 12] = items + 32;
  return tag;
}
