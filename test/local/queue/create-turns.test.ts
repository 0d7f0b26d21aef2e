import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../local/queue/create-turns.ts';

describe('turns', () => {
  it('let work on one thing go on one after the other, in the order in which it came', async () => {
    const exclusive = createTurns();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    };
    const lets = await Promise.all(['a', 'b', 'c'].map((name) => exclusive('show', work(name))));
    expect(lets).toEqual([true, true, true]);
    expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('do not hold up work on another thing', async () => {
    const exclusive = createTurns();
    await exclusive('a', async () => {
      expect(await exclusive('b', async () => {})).toBe(true);
    });
  });

  it('pass after work that fails', async () => {
    const exclusive = createTurns();
    const broken = exclusive('a', () => Promise.reject(new Error('broken')));
    const next = exclusive('a', async () => {});
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe(true);
  });
});
