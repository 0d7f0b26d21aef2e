import { createHash } from 'node:crypto';
import type { SpeechRequest } from './polly.ts';

/** Raised when the way of asking for or keeping audio changes, so that nothing old is taken for new. */
const version = 1;

/** The name of a chunk's audio in the studio: a hash of all that shapes it, 32 hexadecimal digits. */
export function hashSpeech({ ssml, voice }: SpeechRequest): string {
  const shaped = [version, 'mp3', 24_000, voice.engine, voice.id, voice.language, ssml];
  return createHash('sha256').update(JSON.stringify(shaped)).digest('hex').slice(0, 32);
}
