import { createPolly } from '../../../functions/cloud/polly/polly-client.ts';
import type { FaultOptions } from '../../../local/polly/faults/fault.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';

/** A third of all requests is throttled, and one in eight spoilt in one of the ways that another attempt mends. */
export const cruelRates: NonNullable<FaultOptions['rates']> = {
  throttle: 0.3,
  failure: 0.01,
  unavailable: 0.01,
  reset: 0.02,
  'reset-midway': 0.02,
  'hang-up': 0.01,
  truncate: 0.025,
  'truncate-frame': 0.025,
  'content-type': 0.005,
  stall: 0.002,
};

/** The stand-in with the instant voice, and the project's own client for it. */
export async function startCruelPolly(faults: FaultOptions) {
  const server = await startPolly({ voice: 'instant', faults });
  const polly = createPolly({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    // Short, since a stall takes this long in real time; but no busy machine may take as long to answer.
    idleSeconds: 3,
  });
  return {
    polly,
    ledger: server.ledger,
    close: async () => {
      polly.close();
      await server.close();
    },
  };
}
