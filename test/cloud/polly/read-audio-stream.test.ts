import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readAudioStream } from '../../../functions/cloud/polly/read-audio-stream.ts';
import { bytesOf } from '../../edges/temporary-stores.ts';

describe('readAudioStream', () => {
  it('joins what comes, in order', async () => {
    const stream = Readable.from([bytesOf('ab'), bytesOf('c')]);
    expect(new TextDecoder().decode(await readAudioStream(stream, 5))).toBe('abc');
  });

  it.each([undefined, null, 'bytes', new Uint8Array(3)])(
    'calls a body that is no stream (%s) worth another attempt',
    async (body) => {
      await expect(readAudioStream(body, 5)).rejects.toMatchObject({
        name: 'SpeechError',
        message: expect.stringMatching(/had no audio stream; expected a stream/),
      });
    },
  );
});
