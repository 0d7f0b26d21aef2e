import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSound } from '../../functions/show/name-sound.ts';
import { readJingle } from '../../functions/show/read-jingle.ts';
import { ShowError } from '../../functions/show/show-error.ts';
import { encodeSound, tone } from '../audio/encode-sound.ts';
import { createTemporaryStore } from '../edges/temporary-stores.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const tag = [...ascii('ID3'), 4, 0, 0, 0, 0, 1, 2, ...new Array<number>(130).fill(0)];

describe('nameSound', () => {
  it.each([
    [[0xff, 0xfb, 0x90, 0x00], 'MPEG-1 layer III of 44.1 kHz, stereo, 128 kbit/s'],
    [[0xff, 0xfb, 0x94, 0xc0], 'MPEG-1 layer III of 48 kHz, mono, 128 kbit/s'],
    [[0xff, 0xf3, 0x64, 0xc4], 'MPEG-2 layer III of 24 kHz, mono, 48 kbit/s'],
    [[0xff, 0xe3, 0x00, 0x40], 'MPEG-2.5 layer III of 11.025 kHz, stereo'],
    [[...tag, 0xff, 0xfb, 0x90, 0x00], 'MPEG-1 layer III of 44.1 kHz, stereo, 128 kbit/s'],
    [ascii('RIFF....WAVE'), 'a WAV file'],
    [ascii('....ftypM4A '), 'an MP4 or M4A file'],
    [[0xff, 0xfd, 0x90, 0x00], undefined],
    [[0xff, 0xeb, 0x90, 0x00], undefined],
    [[0xff, 0xfb, 0x9c, 0x00], undefined],
    [ascii('no sound'), undefined],
    [[], undefined],
  ])('%j is %s', (bytes, name) => {
    expect(nameSound(Uint8Array.from(bytes))).toBe(name);
  });

  it('comes to an end on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(nameSound(bytes) ?? 'MPEG file').toMatch(/MPEG|file/);
      }),
    );
  });
});

describe('the refusal of an intro', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const store = await createTemporaryStore();
    await store.keep('tides/intro.mp3', bytes);
    return await readJingle('tides/intro.mp3', store).catch((error: unknown) => error);
  };

  it('says what it is and what is wanted', async () => {
    const refusal = await refusalOf(
      Uint8Array.from([0xff, 0xfb, 0x90, 0x00, ...new Array<number>(500).fill(0)]),
    );
    expect(refusal).toBeInstanceOf(ShowError);
    expect(refusal).toMatchObject({
      message:
        'tides/intro.mp3 cannot be joined: it is MPEG-1 layer III of 44.1 kHz, stereo, 128 kbit/s; expected MPEG-2 layer III of 24 kHz, mono, 48 kbit/s, as of "ffmpeg -i sound.wav -ar 24000 -ac 1 -b:a 48k -write_xing 0 -f mp3 intro.mp3"',
    });
  });

  it('names the place where a sound of the right format breaks off', async () => {
    const sound = await encodeSound(1, tone(440, -20));
    expect(await refusalOf(sound.subarray(0, -7))).toMatchObject({
      message: expect.stringMatching(/no whole MP3 frame .* at byte \d+; expected MPEG-2/),
    });
  });
});
