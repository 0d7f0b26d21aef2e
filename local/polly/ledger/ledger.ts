import type { Engine } from '../../../functions/script/script.ts';
import type { Fault } from '../faults/fault.ts';

/**
 * What became of a request: `billed` was sent completely and is right; `throttled` by the quotas; `refused` for what it
 * asks for; `faulted` by a fault that spoilt it; `abandoned` by the client before its end; `running` still.
 */
export type Outcome = 'running' | 'billed' | 'throttled' | 'refused' | 'faulted' | 'abandoned';

/** One request for speech. */
export type LedgerEntry = {
  /** The same for the same request, whoever sends it: see `keyOf`. */
  readonly key: string;
  readonly voice: string;
  readonly engine: Engine;
  /** Those that it costs if it is billed. */
  readonly characters: number;
  /** The fault it met, if it met one; with `drip`, `ten-minutes` and a stall that ends it is billed all the same. */
  readonly fault: Fault | undefined;
  readonly outcome: Outcome;
};

/** Counts of requests by what became of them. */
export type LedgerTotals = Readonly<Record<Outcome, number>> & {
  readonly requests: number;
  readonly billedCharacters: number;
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
};

/** What the stand-in was asked to speak, and what it would bill. */
export interface Ledger {
  /** In the order of arrival. */
  entries(): readonly LedgerEntry[];
  totals(): LedgerTotals;
  /** The keys of the requests that were billed more than once. */
  billedAgain(): readonly string[];
  /** Forgets all requests, so that attempts count from the first again and the faults' script begins anew. */
  reset(): void;
}
