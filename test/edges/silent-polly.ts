import { concatenate } from '../../functions/audio/frames/concatenate.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import type { OfferedVoice, Polly, SpeechRequest, SpokenAudio } from '../../functions/speech/polly.ts';

const voices: readonly OfferedVoice[] = [
  { id: 'Matthew', languages: ['en-US'], engines: ['neural', 'standard'] },
  { id: 'Joey', languages: ['en-US'], engines: ['standard'] },
];

/** Polly's tag in front of every response. */
const tag = Uint8Array.of(0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0);

/** A word begins as many frames after the start as there are bytes in front of it. */
function writeMarks(ssml: string): Uint8Array {
  const words = [...ssml.matchAll(/<[^>]*>|[\p{L}\p{N}]+/gu)].filter(([text]) => !text.startsWith('<'));
  const lines = words.map(({ index, 0: value }) => {
    const start = Buffer.byteLength(ssml.slice(0, index));
    const time = 24 * (start - '<speak>'.length);
    return `${JSON.stringify({ time, type: 'word', start, end: start + Buffer.byteLength(value), value })}\n`;
  });
  return Buffer.from(lines.join(''));
}

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
      const sound = { bytes, contentType: 'audio/mpeg', billedCharacters };
      const marks = { ...sound, bytes: writeMarks(request.ssml), contentType: 'application/x-json-stream' };
      return await change(request, request.form === 'marks' ? marks : sound);
    },
  };
  return { polly, requests };
}
