import { PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import { readPollyError } from '../../functions/cloud/polly/polly-error.ts';
import type { Polly } from '../../functions/speech/polly.ts';

/** Polly paced by the SDK's own means: its adaptive retry mode, with attempts enough that none runs out. */
export function createAdaptivePolly(place: ConstructorParameters<typeof PollyClient>[0]) {
  const client = new PollyClient({ ...place, retryMode: 'adaptive', maxAttempts: 1_000 });
  const polly: Polly = {
    describeVoices: async () => [],
    async synthesize({ ssml }) {
      try {
        const {
          AudioStream,
          ContentType = '',
          RequestCharacters = 0,
        } = await client.send(
          new SynthesizeSpeechCommand({
            ...{ OutputFormat: 'mp3', SampleRate: '24000', TextType: 'ssml', Text: ssml },
            ...{ VoiceId: 'Matthew', Engine: 'neural' },
          }),
        );
        const bytes = (await AudioStream?.transformToByteArray()) ?? new Uint8Array(0);
        return { bytes, contentType: ContentType, billedCharacters: RequestCharacters };
      } catch (cause) {
        throw readPollyError('speech', cause);
      }
    },
  };
  return { polly, close: () => client.destroy() };
}
