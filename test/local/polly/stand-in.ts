import {
  PollyClient,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { afterAll, beforeAll } from 'vitest';
import type { StandInOptions } from '../../../local/polly/stand-in-options.ts';
import { type RunningPolly, startPolly } from '../../../local/polly/start-polly.ts';

/** What was heard of a request. */
export type Heard = { readonly bytes: Buffer; readonly contentType: string; readonly billed: number };

/** A stand-in for the tests of one file, and AWS's own client for it, which never tries twice. */
export function useStandIn(options: StandInOptions = {}) {
  let running: RunningPolly | undefined;
  let client: PollyClient | undefined;
  beforeAll(async () => {
    running = await startPolly(options);
    client = makeClient(running.url);
  });
  afterAll(async () => {
    client?.destroy();
    await running?.close();
  });
  const polly = () => found(client);
  return {
    url: () => found(running).url,
    polly,
    speak: (input: Partial<SynthesizeSpeechCommandInput>) => speak(polly(), input),
  };
}

/** The SDK's client with made-up credentials. */
export function makeClient(endpoint: string): PollyClient {
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  return new PollyClient({ endpoint, credentials, region: 'us-east-1', maxAttempts: 1 });
}

/** One SynthesizeSpeech, read to its end: Joanna, neural, MP3 unless the input says otherwise. */
export async function speak(
  client: PollyClient,
  input: Partial<SynthesizeSpeechCommandInput>,
): Promise<Heard> {
  const response = await client.send(
    new SynthesizeSpeechCommand({
      VoiceId: 'Joanna',
      Engine: 'neural',
      OutputFormat: 'mp3',
      Text: 'Good morning.',
      ...input,
    }),
  );
  const bytes = await response.AudioStream?.transformToByteArray();
  return {
    bytes: Buffer.from(bytes ?? []),
    contentType: response.ContentType ?? '',
    billed: response.RequestCharacters ?? -1,
  };
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the stand-in was not started');
  return thing;
}
