import { describe, expect, it } from 'vitest';
import { changeBudget } from '../../functions/budget/change-budget.ts';
import { findBudget } from '../../functions/budget/find-usage.ts';
import { bill } from '../../functions/budget/reservations.ts';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import { OperatorError } from '../../functions/cloud/operator-error.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

const month = '2026-11';

/** A studio whose first writes fail, either before they take effect or behind it; five characters are billed in it. */
async function billFive(failures: readonly Error[], when: 'before' | 'behind' = 'before') {
  const store = await createTemporaryStore();
  const waiting = failures.values();
  let attempts = 0;
  const keep: Store['keep'] = async (...words) => {
    attempts += 1;
    const { value } = waiting.next();
    if (value !== undefined && when === 'before') throw value;
    const etag = await store.keep(...words);
    if (value !== undefined) throw value;
    return etag;
  };
  const change = (studio: Store) =>
    changeBudget(month, { studio, patience: createImpatience() }, (budget) =>
      bill(budget, { run: 'one', engine: 'neural', characters: 5 }),
    );
  await change(store);
  const changed = await change({ ...store, keep }).catch((error: unknown) => error);
  const { billedCharacters } = await findBudget(month, store);
  return { changed, attempts, counted: billedCharacters.neural };
}

const fault = new Error('S3 did not answer');
const conflict = new ConflictError(studioKeys.budget(month));

describe('changeBudget', () => {
  it.each([
    ['that met itself', conflict],
    ['whose answer was lost', fault],
  ])('counts once what a write has added %s', async (_, failure) => {
    expect(await billFive([failure], 'behind')).toEqual({ changed: undefined, attempts: 1, counted: 10 });
  });

  it('waits out four faults of the store and any number of conflicts', async () => {
    const most = [...Array.from({ length: 20 }, () => conflict), fault, fault, fault, fault];
    expect(await billFive(most)).toEqual({ changed: undefined, attempts: 25, counted: 10 });
    const more = [...most, fault];
    expect(await billFive(more)).toEqual({ changed: fault, attempts: 25, counted: 5 });
  });

  it('does not try again where an operator must help', async () => {
    const denied = new OperatorError('no rights');
    expect(await billFive([denied])).toEqual({ changed: denied, attempts: 1, counted: 5 });
    const studio = await createTemporaryStore();
    await studio.keep(studioKeys.budget(month), bytesOf('{}'));
    const patience = createImpatience();
    await expect(changeBudget(month, { studio, patience }, (budget) => budget)).rejects.toBeInstanceOf(
      UnreadableError,
    );
    expect(patience.waited).toEqual([]);
  });
});
