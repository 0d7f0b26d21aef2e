import type { Chunk, Voice } from '../script/script.ts';
import { checkAudio } from './check-audio.ts';
import type { SpokenAudio } from './polly.ts';
import { RefusedError, ShortAudioError } from './speech-error.ts';

/**
 * Checks one response after the other to the same request, as `checkAudio` does. A stream breaks off where chance has it,
 * but a voice that cannot read a text leaves out the same words each time: the second too short one of a length is refused.
 */
export function checkAttempts(chunk: Chunk, voice: Voice): (audio: SpokenAudio) => Uint8Array {
  const lengths = new Set<number>();
  return (audio) => {
    try {
      return checkAudio(chunk, audio);
    } catch (error) {
      if (!(error instanceof ShortAudioError)) throw error;
      if (lengths.has(error.frames)) throw refuse(voice, error);
      lengths.add(error.frames);
      throw error;
    }
  };
}

function refuse({ id, language }: Voice, cause: ShortAudioError): RefusedError {
  return new RefusedError(
    `the voice ${id} (${language}) says too little: ${cause.message}; set the "language" of the text, or a "voice" that speaks it`,
    { cause },
  );
}
