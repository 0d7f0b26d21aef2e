import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeFragment } from '../../player/time/read-time-fragment.ts';
import { spellTime, writeClock, writeLength } from '../../player/time/write-time.ts';

describe('readTimeFragment', () => {
  test.each([
    ['#t=90', 90],
    ['#t=1:30', 90],
    ['#t=1:01:01.5', 3661.5],
    ['#t=1m30s', 90],
    ['#t=1h', 3600],
    ['#t=1h2m', 3720],
    ['#t=45s', 45],
    ['#t=npt:75', 75],
    ['#t=10,20', 10],
    ['#section&t=7', 7],
    ['#?secret=abc&t=7', 7],
  ])('reads %s', (fragment, seconds) => {
    expect(readTimeFragment(fragment)).toBe(seconds);
  });

  test.each([
    '',
    '#',
    '#t=',
    '#t=-5',
    '#t=1e9',
    '#t=x',
    '#t=javascript:1',
    '#?secret=t',
    '#t=NaN',
    '#t=1:2:3:4',
    '#top',
  ])('finds no moment in %s', (fragment) => {
    expect(readTimeFragment(fragment)).toBeUndefined();
  });

  test('gives a number that a clock can show, or none, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readTimeFragment(`#t=${text}`) ?? 0).toSatisfy(
          (seconds: number) => Number.isFinite(seconds) && seconds >= 0,
        );
      }),
    );
  });
});

test('a moment is written as clocks do, and said as people do', () => {
  expect([0, 59.9, 65, 3600, 3723, -1].map(writeClock)).toEqual([
    '0:00',
    '0:59',
    '1:05',
    '1:00:00',
    '1:02:03',
    '0:00',
  ]);
  expect([0, 1, 65, 3723].map((seconds) => spellTime(seconds, 'en'))).toEqual([
    '0 seconds',
    '1 second',
    '1 minute 5 seconds',
    '1 hour 2 minutes 3 seconds',
  ]);
  expect(spellTime(62, 'de')).toBe('1 Minute 2 Sekunden');
  expect([20, 59.9, 431, 3900].map((seconds) => writeLength(seconds, 'en'))).toEqual([
    '20 sec',
    '59 sec',
    '7 min',
    '1 hr 5 min',
  ]);
});
