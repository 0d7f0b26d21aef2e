import { expect, it } from 'vitest';
import { writeClock, writeExactClock } from '../../../functions/episode/companions/write-clock.ts';

it.each([
  [0, '00:00:00', '00:00:00.000'],
  [59.9994, '00:00:59', '00:00:59.999'],
  [59.9996, '00:01:00', '00:01:00.000'],
  [3_725.0426, '01:02:05', '01:02:05.043'],
  [400_000, '111:06:40', '111:06:40.000'],
])('writes %s seconds as %s, and as %s', (seconds, clock, exact) => {
  expect(writeClock(seconds)).toBe(clock);
  expect(writeExactClock(seconds)).toBe(exact);
  expect(writeExactClock(seconds, ',')).toBe(exact.replace('.', ','));
});
