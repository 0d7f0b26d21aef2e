import type { Omission } from '../article/article.ts';
import type { Holding } from '../budget/find-holding.ts';
import type { WordToCheck } from '../script/pronunciations/find-words-to-check.ts';
import type { Engine, Timing, Voice } from '../script/script.ts';

/** What was billed, and what that costs in US$ without free tiers. */
export type Cost = { readonly characters: number; readonly dollars: number };

/** What an author and an operator want to know of one narration: `reports/<article key>.json` in the studio. */
export type Report = {
  readonly version: 1;
  /** The article's key in the articles bucket. */
  readonly article: string;
  /** `unfinished`: a run ended in the middle, by its time or by a fault, and another one goes on. */
  readonly status: 'published' | 'draft' | 'scheduled' | 'failed' | 'held' | 'planned' | 'unfinished';
  /** The instant at which a scheduled article is published. */
  readonly publishAt?: string;
  /** Where the article's episode is or was last published; kept through failures, holds and drafts. */
  readonly episode?: { readonly show: string; readonly name: string };
  /** Why it failed or is held, and what to do. */
  readonly problem?: string;
  readonly title?: string;
  readonly voice?: Voice;
  /** Who says the quotations, where that is another voice. */
  readonly quoteVoice?: Voice;
  readonly durationSeconds?: number;
  readonly characters?: {
    readonly total: number;
    /** Billed by Polly in this run; the rest came from the store of chunks. */
    readonly billed: number;
  };
  /** US$ for the billed characters on the voice's engine, without free tiers. */
  readonly billedDollars?: number;
  /**
   * What Polly billed since the article was last published, in runs that published nothing: parts of a long work, sound of no use,
   * deliveries that failed. A run that was killed is not in it, but in the month's budget.
   */
  readonly billedBefore?: Cost;
  /** Words are timed: every request is sent, and billed, a second time. */
  readonly timing?: Timing;
  readonly requests?: { readonly total: number; readonly sent: number };
  /** US$ for the whole script, by engine, at the prices in `prices.ts`. */
  readonly priceDollars?: Readonly<Record<Engine, number>>;
  readonly omissions?: readonly Omission[];
  /** Names and acronyms that the voice may say wrong, the most frequent first; `pronounce` says how they are said. */
  readonly wordsToCheck?: readonly WordToCheck[];
  /** What a held article would newly bill, and the limits that it would go over. */
  readonly held?: Omit<Holding, 'article'>;
};
