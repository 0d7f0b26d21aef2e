import { concatenate } from '../../functions/audio/concatenate.ts';
import { writeSilence } from '../../functions/audio/write-silence.ts';
import type { OfferedVoice, Polly, SpeechRequest, SpokenAudio } from '../../functions/speech/polly.ts';

const voices: readonly OfferedVoice[] = [
  { id: 'Matthew', languages: ['en-US'], engines: ['neural', 'standard'] },
  { id: 'Joey', languages: ['en-US'], engines: ['standard'] },
];

/** Polly's tag in front of every response. */
const tag = Uint8Array.of(0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0);

/** A Polly that says everything at once and in silence, one frame a character, and remembers what it was asked. */
export function createSilentPolly(
  change: (request: SpeechRequest, audio: SpokenAudio) => SpokenAudio | Promise<SpokenAudio> = (_, audio) =>
    audio,
) {
  const requests: SpeechRequest[] = [];
  const polly: Polly = {
    describeVoices: async () => voices,
    async synthesize(request) {
      requests.push(request);
      const billedCharacters = request.ssml.length - '<speak></speak>'.length;
      const bytes = concatenate([tag, writeSilence(Math.max(5, billedCharacters))]);
      return await change(request, { bytes, contentType: 'audio/mpeg', billedCharacters });
    },
  };
  return { polly, requests };
}
