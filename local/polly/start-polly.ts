import { setTimeout as sleep } from 'node:timers/promises';
import { answerRequest } from './api/answer-request.ts';
import { makeLexiconShelf } from './api/lexicons.ts';
import { listen } from './api/listen.ts';
import { makeQuotas } from './api/quotas.ts';
import type { Service } from './api/service.ts';
import { planFaults } from './faults/plan-faults.ts';
import { makeLatency } from './latency/latency.ts';
import { keepLedger } from './ledger/keep-ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { StandInOptions, Wait } from './stand-in-options.ts';
import { startSpeakers } from './voice/speakers.ts';

/** A server that speaks Polly's API and can be ended; `ledger` knows what it was asked for. */
export type RunningPolly = { readonly url: string; readonly ledger: Ledger; close(): Promise<void> };

/**
 * Polly's API on this machine alone, spoken by an embedded voice: no account, no network, the same bytes for the
 * same request.
 * @throws RangeError for options that cannot be kept
 */
export async function startPolly(options: StandInOptions = {}): Promise<RunningPolly> {
  const service = makeService(options);
  const listener = await listen(options.port ?? 0, (exchange) => void answerRequest(service, exchange));
  return {
    url: `http://127.0.0.1:${listener.port}`,
    ledger: service.ledger,
    close: async () => {
      await listener.close();
      await service.speakers.close();
    },
  };
}

function makeService(options: StandInOptions): Service {
  const { clock = Date.now, wait = waitByTimer, faults: faultOptions = {} } = options;
  const faults = planFaults(faultOptions);
  return {
    speakers: startSpeakers(),
    lexicons: makeLexiconShelf(),
    quotas: makeQuotas(options.quotas ?? false, clock),
    latency: makeLatency(options.latency, clock, wait),
    voice: options.voice ?? 'embedded',
    faults,
    pauses: faultOptions,
    ledger: keepLedger(() => faults.reset()),
    wait,
    espeakCommand: options.espeakCommand ?? 'espeak-ng',
  };
}

const waitByTimer: Wait = async (milliseconds, signal) => {
  await sleep(milliseconds, undefined, { signal });
};
