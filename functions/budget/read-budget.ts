import { amount, instant, list, readShape, record, text, version } from '../episode/shape.ts';
import type { Budget, Reservation } from './budget.ts';

const budget = record<Budget>({
  version: version(1),
  month: text,
  billedCharacters: record<Budget['billedCharacters']>({
    standard: amount,
    neural: amount,
    generative: amount,
    'long-form': amount,
  }),
  reservations: list(record<Reservation>({ article: text, run: text, characters: amount, until: instant })),
});

/**
 * Reads a month's budget.
 * @throws UnreadableError rather than taking a broken file for an unused month
 */
export function readBudget(bytes: Uint8Array, file: string): Budget {
  return readShape(bytes, file, budget);
}
