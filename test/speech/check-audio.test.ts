import { describe, expect, it } from 'vitest';
import { Mp3Error } from '../../functions/audio/frames/mp3-error.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import { checkAudio } from '../../functions/speech/check-audio.ts';
import { RefusedError, SpeechError } from '../../functions/speech/speech-error.ts';

const chunk = (text: string) => ({
  ssml: `<speak>${text}</speak>`,
  parts: [{ block: 0, text, breakSeconds: 0 }],
  billedCharacters: text.length,
  pauseSeconds: 0,
});
const audio = (frames: number, contentType = 'audio/mpeg') => ({
  bytes: writeSilence(frames),
  contentType,
  billedCharacters: 5,
});
const second = 42;

describe('checkAudio', () => {
  it('returns the frames of a response that can be the whole chunk', () => {
    expect(checkAudio(chunk('It is five o’clock.'), audio(2 * second))).toEqual(writeSilence(2 * second));
  });

  it('believes a short word in a short time', () => {
    expect(checkAudio(chunk('No.'), audio(10))).toEqual(writeSilence(10));
  });

  it('expects what is heard in place of a word, not what is written', () => {
    const { parts, ...others } = chunk('International Organization '.repeat(10));
    const aliased = { ...others, parts: parts.map((part) => ({ ...part, said: 'I O '.repeat(10) })) };
    expect(checkAudio(aliased, audio(2 * second))).toEqual(writeSilence(2 * second));
  });

  it('asks again for audio too short for its text, counting an ideograph as three letters', () => {
    expect(() => checkAudio(chunk('word '.repeat(60)), audio(2 * second))).toThrow(SpeechError);
    expect(() => checkAudio(chunk('雨'.repeat(60)), audio(2 * second))).toThrow(
      /sent 2\.02 s .* expected at least 4\.00 s/,
    );
  });

  it('asks again for a broken stream and names the cause', () => {
    const cut = { ...audio(9), bytes: writeSilence(9).subarray(0, -10) };
    expect(() => checkAudio(chunk('Yes.'), cut)).toThrow(SpeechError);
    expect(() => checkAudio(chunk('Yes.'), cut)).toThrow(
      expect.objectContaining({ cause: expect.any(Mp3Error) }),
    );
  });

  it('asks again when the response is no MP3', () => {
    expect(() => checkAudio(chunk('Yes.'), audio(9, 'application/json'))).toThrow(
      /sent "application\/json".*expected audio\/mpeg/,
    );
  });

  it('refuses audio that the service cut at ten minutes', () => {
    expect(() => checkAudio(chunk('Yes.'), audio(25_000))).toThrow(RefusedError);
  });
});
