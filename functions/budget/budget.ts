import type { Engine } from '../script/script.ts';

/** What speaking took of one month, and what is being spoken: `budget/<yyyy-mm>.json` in the studio. */
export type Budget = {
  readonly version: 1;
  /** A calendar month of UTC, such as `2026-11`. */
  readonly month: string;
  /** Characters that Polly billed, by engine. */
  readonly billedCharacters: Readonly<Record<Engine, number>>;
  /** At most one an article. */
  readonly reservations: readonly Reservation[];
};

/** Characters that a narration at work may still bill. */
export type Reservation = {
  /** The article's key. */
  readonly article: string;
  /** Tells the article's runs apart. */
  readonly run: string;
  readonly characters: number;
  /** ISO 8601 instant from which on it no longer counts: the run must have been killed. */
  readonly until: string;
};

/** The most that may be billed; a limit that is absent is none. */
export type Limits = {
  /** By all articles together in one calendar month of UTC. */
  readonly monthlyCharacterLimit?: number;
  /** By one narration of one article. */
  readonly articleCharacterLimit?: number;
};

/** A month in which nothing was spoken yet. */
export function emptyBudget(month: string): Budget {
  return {
    version: 1,
    month,
    billedCharacters: { standard: 0, neural: 0, generative: 0, 'long-form': 0 },
    reservations: [],
  };
}
