import type { Chunk, Voice } from '../script/script.ts';
import { checkAudio } from './check-audio.ts';
import type { SpokenAudio } from './polly.ts';
import { RefusedError, ShortAudioError } from './speech-error.ts';

const sameLengthsLimit = 3;

/**
 * Checks one response after the other to the same request, as `checkAudio` does. A stream breaks off where chance has it,
 * but a voice that cannot read a text leaves out the same words each time: the third too short one of a length is refused. Two of a length come about by
 * chance, where many streams break off.
 */
export function checkAttempts(chunk: Chunk, voice: Voice): (audio: SpokenAudio) => Uint8Array {
  const lengths: number[] = [];
  return (audio) => {
    try {
      return checkAudio(chunk, audio);
    } catch (error) {
      if (!(error instanceof ShortAudioError)) throw error;
      lengths.push(error.frames);
      const isAlways = lengths.filter((frames) => frames === error.frames).length === sameLengthsLimit;
      throw isAlways ? refuse(voice, error) : error;
    }
  };
}

function refuse({ id, language }: Voice, cause: ShortAudioError): RefusedError {
  return new RefusedError(
    `the voice ${id} (${language}) says too little: ${cause.message}; set the "language" of the text, or a "voice" that speaks it`,
    { cause },
  );
}
