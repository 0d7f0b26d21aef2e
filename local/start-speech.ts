import { createPolly } from '../functions/cloud/polly-client.ts';
import type { Polly } from '../functions/speech/polly.ts';
import { startPolly } from './polly/start-polly.ts';

/** Something that speaks, until it is closed. */
export type Speech = { readonly polly: Polly; close(): Promise<void> };

/** Polly itself, with the person's own credentials and region, or the stand-in on this machine. */
export async function startSpeech(isReal: boolean): Promise<Speech> {
  if (isReal) {
    const polly = createPolly();
    return { polly, close: async () => polly.close() };
  }
  const standIn = await startPolly();
  const polly = createPolly({
    region: 'us-east-1',
    endpoint: standIn.url,
    // The stand-in asks nobody who they are, but the SDK signs every request.
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  });
  return {
    polly,
    close: async () => {
      polly.close();
      await standIn.close();
    },
  };
}
