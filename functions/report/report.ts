import type { Omission } from '../article/article.ts';
import type { Holding } from '../budget/find-holding.ts';
import type { Engine, Voice } from '../script/script.ts';

/** What an author and an operator want to know of one narration: `reports/<article key>.json` in the studio. */
export type Report = {
  readonly version: 1;
  /** The article's key in the articles bucket. */
  readonly article: string;
  readonly status: 'published' | 'draft' | 'failed' | 'held' | 'planned';
  /** Where the article's episode is or was last published; kept through failures, holds and drafts. */
  readonly episode?: { readonly show: string; readonly name: string };
  /** Why it failed or is held, and what to do. */
  readonly problem?: string;
  readonly title?: string;
  readonly voice?: Voice;
  readonly durationSeconds?: number;
  readonly characters?: {
    readonly total: number;
    /** Billed by Polly in this run; the rest came from the store of chunks. */
    readonly billed: number;
  };
  /** US$ for the billed characters on the voice's engine, without free tiers. */
  readonly billedDollars?: number;
  readonly requests?: { readonly total: number; readonly sent: number };
  /** US$ for the whole script, by engine, at the prices in `prices.ts`. */
  readonly priceDollars?: Readonly<Record<Engine, number>>;
  readonly omissions?: readonly Omission[];
  /** What a held article would newly bill, and the limits that it would go over. */
  readonly held?: Omit<Holding, 'article'>;
};
