import { answerRequest } from './api/answer-request.ts';
import { makeLexiconShelf } from './api/lexicons.ts';
import { listen } from './api/listen.ts';
import { makeQuotas } from './api/quotas.ts';
import type { StandInOptions } from './stand-in-options.ts';
import { startSpeakers } from './voice/speakers.ts';

/** A server that speaks Polly's API and can be ended. */
export type RunningPolly = { readonly url: string; close(): Promise<void> };

/**
 * Polly's API on this machine alone, spoken by an embedded voice: no account, no network, the same bytes for the
 * same request.
 */
export async function startPolly(options: StandInOptions = {}): Promise<RunningPolly> {
  const speakers = startSpeakers();
  const service = {
    speakers,
    lexicons: makeLexiconShelf(),
    quotas: makeQuotas(options.quotas ?? false, options.clock ?? Date.now),
    espeakCommand: options.espeakCommand ?? 'espeak-ng',
  };
  const listener = await listen(options.port ?? 0, (exchange) => void answerRequest(service, exchange));
  return {
    url: `http://127.0.0.1:${listener.port}`,
    close: async () => {
      await listener.close();
      await speakers.close();
    },
  };
}
