import { createPolly } from '../../functions/cloud/polly/polly-client.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { UsageError } from '../options/usage-error.ts';
import { startPolly } from '../polly/start-polly.ts';

/** Something that speaks, until it is closed. */
export type Speech = { readonly polly: Polly; close(): Promise<void> };

/** Polly itself, with the person's own credentials and region, or the stand-in on this machine. @throws UsageError */
export async function startSpeech(isReal: boolean): Promise<Speech> {
  return isReal ? await callService() : await startStandIn();
}

/** Asks something first: without credentials every single article would fail, one after the other. */
async function callService(): Promise<Speech> {
  const polly = createPolly();
  try {
    await polly.describeVoices();
  } catch (cause) {
    polly.close();
    throw new UsageError(
      `--polly: ${cause instanceof Error ? cause.message : String(cause)}; expected AWS credentials and a region that may use Polly, such as in AWS_PROFILE and AWS_REGION`,
      { cause },
    );
  }
  return { polly, close: async () => polly.close() };
}

async function startStandIn(): Promise<Speech> {
  const standIn = await startPolly();
  const polly = createPolly({
    region: 'us-east-1',
    endpoint: standIn.url,
    // The stand-in asks nobody who they are, but the SDK signs every request.
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  });
  const close = async () => {
    polly.close();
    await standIn.close();
  };
  return { polly, close };
}
