import type { Pauses } from '../faults/plan-delivery.ts';
import type { FaultPlan } from '../faults/plan-faults.ts';
import type { Latency } from '../latency/latency.ts';
import type { LedgerBook } from '../ledger/keep-ledger.ts';
import type { StandInOptions, Wait } from '../stand-in-options.ts';
import type { Speakers } from '../voice/speakers.ts';
import type { LexiconShelf } from './lexicons.ts';
import type { Quotas } from './quotas.ts';

/** All that one running stand-in has. */
export type Service = {
  readonly speakers: Speakers;
  readonly lexicons: LexiconShelf;
  readonly quotas: Quotas;
  readonly latency: Latency;
  readonly voice: NonNullable<StandInOptions['voice']>;
  readonly faults: FaultPlan;
  readonly pauses: Pauses;
  readonly ledger: LedgerBook;
  readonly wait: Wait;
  readonly espeakCommand: string;
};

/** What an operation answers; a body that comes piece by piece is sent as it comes. */
export type Answer = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** An answer in JSON. */
export function answerJson(value: unknown): Answer {
  return { headers: { 'content-type': 'application/json' }, body: [Buffer.from(JSON.stringify(value))] };
}
