import { onTestFinished } from 'vitest';
import { createPolly } from '../../../functions/cloud/polly/polly-client.ts';
import type { Polly, SpeechRequest } from '../../../functions/speech/polly.ts';
import type { Fault } from '../../../local/polly/faults/fault.ts';
import type { Ledger, Outcome } from '../../../local/polly/ledger/ledger.ts';
import type { StandInOptions } from '../../../local/polly/stand-in-options.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';

/** A stand-in with the instant voice for one test, and the project's own client for it, which gives up quickly. */
export async function startCruel(options: StandInOptions = {}) {
  const server = await startPolly({ voice: 'instant', ...options });
  const clients: { close(): void }[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.close();
    await server.close();
  });
  const connect = (idleSeconds = 30): Polly => {
    const polly = createPolly({
      endpoint: server.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
      idleSeconds,
    });
    clients.push(polly);
    return polly;
  };
  return { url: server.url, ledger: server.ledger, connect };
}

/** A clock that only waiting moves. */
export function makeClock() {
  const clock = { now: 0 };
  const wait = async (milliseconds: number) => {
    clock.now += milliseconds;
  };
  return { now: () => clock.now, options: { clock: () => clock.now, wait } };
}

/** Words for Joanna, neural. */
export function ask(words: string): SpeechRequest {
  const voice = { id: 'Joanna', engine: 'neural', language: 'en-US' } as const;
  return { voice, ssml: `<speak>${words}</speak>` };
}

/** The bytes and the type of what came, or the words of the error. */
export async function tryToSpeak(polly: Polly, request: SpeechRequest): Promise<string | number> {
  return await polly.synthesize(request).then(
    ({ bytes }) => bytes.length,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** What the ledger tells of each request, once none is running any more. */
export async function readOutcomes(ledger: Ledger): Promise<readonly (readonly [Fault | 'ok', Outcome])[]> {
  while (ledger.totals().running > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return ledger.entries().map(({ fault, outcome }) => [fault ?? 'ok', outcome] as const);
}
