import { openMp3 } from '../audio/convert/open-mp3.ts';
import { Mp3Error } from '../audio/frames/mp3-error.ts';
import { readFrames } from '../audio/frames/read-frames.ts';
import type { Store } from '../cloud/store.ts';
import { type Jingle, makeJingle } from '../episode/recording/jingles.ts';
import { convertOnce } from './convert-once.ts';
import { readSource } from './read-source.ts';
import { ShowError } from './show-error.ts';

/** The longest one at the highest bit rate there is, 320 kbit/s, has 4.8 million; a picture in its tag counts. */
const limitBytes = 5_000_000;

/** A jingle takes seconds, and what is not in the recordings' format is decoded and encoded before a narration: a second's takes a seventh of one on a laptop. */
const limitSeconds = 120;

/**
 * An author's `intro.mp3` or `outro.mp3`, or `undefined` where there is none. One of the recordings' format is taken as it is, any other MP3
 * is brought to it.
 * @throws ShowError where the file is none, broken or too long
 */
export async function readJingle(key: string, articles: Store): Promise<Jingle | undefined> {
  const bytes = await readSource(key, limitBytes, articles);
  if (bytes === undefined) return undefined;
  return makeJingle(readOwnFrames(bytes) ?? convert(key, bytes));
}

function readOwnFrames(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return readFrames(bytes);
  } catch (error) {
    if (error instanceof Mp3Error) return undefined;
    throw error;
  }
}

function convert(key: string, bytes: Uint8Array): Uint8Array {
  const mp3 = open(key, bytes);
  const seconds = mp3.samples / mp3.first.sampleRate;
  if (seconds > limitSeconds) {
    throw new ShowError(key, `${key} lasts ${Math.ceil(seconds)} seconds; expected at most ${limitSeconds}`);
  }
  return convertOnce(mp3);
}

function open(key: string, bytes: Uint8Array) {
  try {
    return openMp3(bytes);
  } catch (cause) {
    if (!(cause instanceof Mp3Error)) throw cause;
    const file = key.split('/').at(-1) ?? key;
    const expected = `an MP3 (MPEG layer III of 8 to 48 kHz, mono or stereo) of at most ${limitSeconds} seconds`;
    throw new ShowError(
      key,
      `${key} cannot be joined: ${cause.message}; expected ${expected}, as of "ffmpeg -i sound.wav ${file}"`,
      { cause },
    );
  }
}
