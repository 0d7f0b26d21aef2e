import type { Engine } from '../script/script.ts';
import type { Budget, Reservation } from './budget.ts';

/** Who asks, and when: an article's key, unless it is nobody's, and an ISO 8601 instant. */
export type Asking = { readonly article?: string; readonly now: string };

/** What Polly billed a run for. */
export type Billing = { readonly run: string; readonly engine: Engine; readonly characters: number };

/** Characters of the month that an article can no longer have: those billed, and those that others have reserved. */
export function countUsed({ billedCharacters, reservations }: Budget, { article, now }: Asking): number {
  const billed = Object.values(billedCharacters).reduce((sum, characters) => sum + characters, 0);
  return reservations
    .filter((other) => other.article !== article && other.until > now)
    .reduce((sum, { characters }) => sum + characters, billed);
}

/** Reserves for one run; what an earlier run of the article left behind goes, and whatever has expired. */
export function reserve(budget: Budget, reservation: Reservation, now: string): Budget {
  const others = budget.reservations.filter(
    ({ article, until }) => article !== reservation.article && until > now,
  );
  return { ...budget, reservations: [...others, reservation] };
}

/** Turns reserved characters into billed ones. All of them count, also those of a run whose place another one has taken. */
export function bill(budget: Budget, { run, engine, characters }: Billing): Budget {
  const { billedCharacters, reservations } = budget;
  return {
    ...budget,
    billedCharacters: { ...billedCharacters, [engine]: billedCharacters[engine] + characters },
    reservations: reservations.map((reservation) =>
      reservation.run === run
        ? { ...reservation, characters: Math.max(0, reservation.characters - characters) }
        : reservation,
    ),
  };
}

/** Gives back what a run has reserved and not used. */
export function settle(budget: Budget, run: string): Budget {
  return { ...budget, reservations: budget.reservations.filter((reservation) => reservation.run !== run) };
}
