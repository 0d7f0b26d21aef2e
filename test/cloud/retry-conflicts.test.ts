import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import { retryConflicts } from '../../functions/cloud/retry-conflicts.ts';
import { createImpatience } from '../edges/impatience.ts';

/** Fails with each of these in turn, then succeeds. */
function meet(failures: readonly Error[], attempts = 5) {
  const patience = createImpatience();
  const left = [...failures];
  const attempt = async () => {
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return 'done';
  };
  return { patience, work: retryConflicts(attempt, { patience, attempts, firstDelaySeconds: 0.5 }) };
}

const conflict = new ConflictError('feed.xml');

describe('retryConflicts', () => {
  it('looks again as often as somebody else was faster, at longer and longer intervals', async () => {
    const { patience, work } = meet([conflict, conflict, conflict, conflict]);
    expect(await work).toBe('done');
    expect(patience.waited).toEqual([0.5, 1, 2, 2]);
  });

  it('gives up after its last attempt', async () => {
    const { patience, work } = meet([conflict, conflict], 2);
    await expect(work).rejects.toBe(conflict);
    expect(patience.waited).toEqual([0.5]);
  });

  it('leaves every other error to its caller at once', async () => {
    const failure = new Error('the disk is full');
    const { patience, work } = meet([failure]);
    await expect(work).rejects.toBe(failure);
    expect(patience.waited).toEqual([]);
  });
});
