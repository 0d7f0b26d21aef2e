import { describe, expect, test } from 'vitest';
import { warmOnce } from '../../functions/cloud/warm-once.ts';

describe('warmOnce', () => {
  test('makes the value once for users that come at the same time', async () => {
    let count = 0;
    const use = warmOnce(async () => ++count);
    expect(await Promise.all([use(), use(), use()])).toEqual([1, 1, 1]);
  });

  test('tries again after a failure, be it thrown or rejected', async () => {
    let count = 0;
    const use = warmOnce(() => {
      count += 1;
      if (count < 3) throw new Error(`attempt ${count}`);
      return count;
    });
    await expect(use()).rejects.toThrow('attempt 1');
    await expect(use()).rejects.toThrow('attempt 2');
    expect(await use()).toBe(3);
    expect(await use()).toBe(3);
  });
});
