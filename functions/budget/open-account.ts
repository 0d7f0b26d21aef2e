import { randomUUID } from 'node:crypto';
import type { Engine } from '../script/script.ts';
import type { Limits, Reservation } from './budget.ts';
import { changeBudget, type StudioEdges } from './change-budget.ts';
import { findHolding } from './find-holding.ts';
import { isReleased } from './find-release.ts';
import { HeldError } from './held-error.ts';
import { instantOf, monthOf } from './month.ts';
import { bill, countUsed, reserve, settle } from './reservations.ts';
import { spendRelease } from './spend-release.ts';

/** A run's page in the month's book. It is the month in which the run began that pays for all of it. */
export interface Account {
  /**
   * Puts characters by for the run, in the place of whatever an earlier run of the article has left there.
   * @throws HeldError where that would go over a limit; nothing is written then
   */
  reserve(characters: number): Promise<void>;
  /** Polly has billed something. It is written down within a second or so, in the background. */
  bill(characters: number): void;
  /** Writes down what is not written yet. What is left stays reserved: another run will go on. */
  pause(): Promise<void>;
  /** Writes down what is not written yet, and gives back what is left. */
  settle(): Promise<void>;
}

/** Whose account it is. */
export type Holder = { readonly article: string; readonly engine: Engine };

export type AccountEdges = StudioEdges & { readonly settings: Limits };

/** A day: no run lasts so long, also not one that waits for its redelivery. */
const reservedSeconds = 24 * 60 * 60;

/** What a killed run may have spoken without its being counted; a second of Polly's quota is about what is in flight. */
const secondsBetweenWrites = 1;

type State = {
  readonly month: string;
  readonly run: string;
  unwritten: number;
  billed: number;
  isReleased: boolean;
  writtenSeconds: number;
  writing: Promise<void>;
};

/** Opens an account in the month that it is now. */
export function openAccount(holder: Holder, edges: AccountEdges): Account {
  const nowSeconds = edges.patience.nowSeconds();
  const state: State = {
    month: monthOf(nowSeconds),
    run: randomUUID(),
    unwritten: 0,
    billed: 0,
    isReleased: false,
    writtenSeconds: nowSeconds,
    writing: Promise.resolve(),
  };
  const write = (isLast: boolean) => writeBilled({ holder, state, isLast }, edges);
  const finish = async (isLast: boolean) => {
    await state.writing;
    await write(isLast);
    if (state.isReleased) await spendRelease({ ...holder, characters: state.billed }, edges.studio);
  };
  return {
    reserve: (characters) => reserveCharacters({ holder, state, characters }, edges),
    bill: (characters) => {
      state.unwritten += characters;
      state.billed += characters;
      const nowSeconds = edges.patience.nowSeconds();
      if (nowSeconds - state.writtenSeconds < secondsBetweenWrites) return;
      state.writtenSeconds = nowSeconds;
      // What could not be written now is written with the next, or at the end.
      state.writing = state.writing.then(() => write(false)).catch(() => undefined);
    },
    pause: () => finish(false),
    settle: () => finish(true),
  };
}

type Page = { readonly holder: Holder; readonly state: State };

async function reserveCharacters(
  { holder, state, characters }: Page & { readonly characters: number },
  edges: AccountEdges,
): Promise<void> {
  const { article, engine } = holder;
  const { month, run } = state;
  await changeBudget(month, edges, async (budget) => {
    const nowSeconds = edges.patience.nowSeconds();
    const now = instantOf(nowSeconds);
    const usage = { month, usedCharacters: countUsed(budget, { article, now }) };
    const holding = findHolding({ article, engine, characters }, usage, edges.settings);
    state.isReleased = holding !== undefined && (await isReleased(holding, edges.studio));
    if (holding !== undefined && !state.isReleased) throw new HeldError(holding);
    const reservation: Reservation = {
      article,
      run,
      characters,
      until: instantOf(nowSeconds + reservedSeconds),
    };
    return reserve(budget, reservation, now);
  });
}

async function writeBilled(
  { holder: { engine }, state, isLast }: Page & { readonly isLast: boolean },
  edges: AccountEdges,
): Promise<void> {
  const characters = state.unwritten;
  await changeBudget(state.month, edges, (budget) => {
    const billed = bill(budget, { run: state.run, engine, characters });
    return isLast ? settle(billed, state.run) : billed;
  });
  state.unwritten -= characters;
}
