import { priceDollars } from '../report/prices.ts';
import type { Engine } from '../script/script.ts';
import type { Limits } from './budget.ts';

/** What a narration would newly bill. */
export type Spending = {
  /** The article's key. */
  readonly article: string;
  readonly engine: Engine;
  readonly characters: number;
};

/** A month, and how much of it is billed or reserved by others. */
export type Usage = { readonly month: string; readonly usedCharacters: number };

/** Why an article is held: what it would cost, and what there is. */
export type Holding = Spending & Usage & Limits & { readonly dollars: number };

/** Says what holds an article, if anything does. What is all in the store costs nothing and is never held. */
export function findHolding(spending: Spending, usage: Usage, limits: Limits): Holding | undefined {
  const { characters, engine } = spending;
  const { monthlyCharacterLimit = Infinity, articleCharacterLimit = Infinity } = limits;
  const isWithin =
    characters <= articleCharacterLimit && usage.usedCharacters + characters <= monthlyCharacterLimit;
  if (characters === 0 || isWithin) return undefined;
  return {
    ...spending,
    dollars: priceDollars(characters)[engine],
    ...usage,
    ...pickLimits(limits),
  };
}

/** Settings hold more than the limits. */
function pickLimits({ monthlyCharacterLimit, articleCharacterLimit }: Limits): Limits {
  return {
    ...(monthlyCharacterLimit === undefined ? {} : { monthlyCharacterLimit }),
    ...(articleCharacterLimit === undefined ? {} : { articleCharacterLimit }),
  };
}
