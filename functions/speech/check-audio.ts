import { Mp3Error } from '../audio/frames/mp3-error.ts';
import { frameBytes, secondsOf } from '../audio/frames/mp3-frame.ts';
import { readFrames } from '../audio/frames/read-frames.ts';
import { countLetters } from '../script/measure-speech.ts';
import type { Chunk } from '../script/script.ts';
import type { SpokenAudio } from './polly.ts';
import { RefusedError, ShortAudioError, SpeechError } from './speech-error.ts';

/**
 * The fastest speech that can be true. Polly's voices were measured at 14 to 20 letters a second, at up to twice that
 * in prosody's fastest rate.
 */
const lettersPerSecondLimit = 45;

/** Polly stops there without an error (https://docs.aws.amazon.com/polly/latest/dg/limits.html). */
const cutSeconds = 600;

/**
 * The frames of a response that says the whole chunk.
 * @throws SpeechError for what another attempt may mend: a broken stream, a shortened one (ShortAudioError), another content type
 * @throws RefusedError for audio that was cut at ten minutes, as it will be again
 */
export function checkAudio(chunk: Chunk, audio: SpokenAudio): Uint8Array {
  if (audio.contentType !== 'audio/mpeg') {
    throw new SpeechError(`Polly sent "${audio.contentType}" for ${quote(chunk)}; expected audio/mpeg`);
  }
  const frames = readWhole(chunk, audio.bytes);
  const count = frames.length / frameBytes;
  const durationSeconds = secondsOf(count);
  if (durationSeconds >= cutSeconds - 1) {
    throw new RefusedError(
      `Polly cuts audio at ten minutes, and ${quote(chunk)} takes longer; make the paragraph shorter`,
    );
  }
  const breakSeconds = chunk.parts.reduce((sum, part) => sum + part.breakSeconds, 0);
  const leastSeconds = breakSeconds + countLetters(heardIn(chunk)) / lettersPerSecondLimit;
  if (durationSeconds < leastSeconds) {
    throw new ShortAudioError(
      count,
      `Polly sent ${durationSeconds.toFixed(2)} s for ${quote(chunk)}; expected at least ${leastSeconds.toFixed(2)} s`,
    );
  }
  return frames;
}

function readWhole(chunk: Chunk, bytes: Uint8Array): Uint8Array {
  try {
    return readFrames(bytes);
  } catch (cause) {
    if (!(cause instanceof Mp3Error)) throw cause;
    throw new SpeechError(`Polly sent a broken MP3 for ${quote(chunk)}: ${cause.message}`, { cause });
  }
}

function heardIn({ parts }: Chunk): string {
  return parts.map(({ text, said }) => said ?? text).join(' ');
}

function wordsOf({ parts }: Chunk): string {
  return parts.map(({ text }) => text).join(' ');
}

function quote(chunk: Chunk): string {
  const words = wordsOf(chunk);
  const start = words.length > 40 ? `${words.slice(0, 39).toWellFormed()}…` : words;
  return `“${start}” (${chunk.billedCharacters} characters)`;
}
