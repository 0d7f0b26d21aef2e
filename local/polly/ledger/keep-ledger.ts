import { createHash } from 'node:crypto';
import type { Fault } from '../faults/fault.ts';
import type { Ledger, LedgerEntry, LedgerTotals, Outcome } from './ledger.ts';

/** An entry that is still being written. */
export type OpenEntry = { -readonly [Field in keyof LedgerEntry]: LedgerEntry[Field] };

/** The ledger as the server sees it. */
export interface LedgerBook extends Ledger {
  open(request: Pick<LedgerEntry, 'key' | 'voice' | 'engine' | 'characters'>): OpenEntry;
}

/** An empty ledger; what it forgets, `onReset` hears of. */
export function keepLedger(onReset: () => void): LedgerBook {
  let entries: OpenEntry[] = [];
  return {
    open: (request) => {
      const entry: OpenEntry = { ...request, fault: undefined, outcome: 'running' };
      entries.push(entry);
      return entry;
    },
    entries: () => entries,
    totals: () => addUp(entries),
    billedAgain: () => findRepeated(entries),
    reset: () => {
      entries = [];
      onReset();
    },
  };
}

/** A request's name in the ledger: a hash of its JSON body, whatever the order of the fields. */
export function keyOf(body: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32);
}

function addUp(entries: readonly LedgerEntry[]): LedgerTotals {
  const outcomes: Record<Outcome, number> = {
    running: 0,
    billed: 0,
    throttled: 0,
    refused: 0,
    faulted: 0,
    abandoned: 0,
  };
  const faults: Partial<Record<Fault, number>> = {};
  let billedCharacters = 0;
  for (const { outcome, fault, characters } of entries) {
    outcomes[outcome] += 1;
    if (outcome === 'billed') billedCharacters += characters;
    if (fault !== undefined) faults[fault] = (faults[fault] ?? 0) + 1;
  }
  return { ...outcomes, requests: entries.length, billedCharacters, faults };
}

function findRepeated(entries: readonly LedgerEntry[]): readonly string[] {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { key, outcome } of entries) {
    if (outcome !== 'billed') continue;
    (once.has(key) ? again : once).add(key);
  }
  return [...again];
}
