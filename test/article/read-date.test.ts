import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchDate, readDate } from '../../functions/article/fields/read-date.ts';

test.each([
  ['2026-02-19', '2026-02-19T00:00:00.000Z'],
  ['2026/02/19', '2026-02-19T00:00:00.000Z'],
  ['2026-2-9', '2026-02-09T00:00:00.000Z'],
  ['19 February 2026', '2026-02-19T00:00:00.000Z'],
  ['19th Feb. 2026', '2026-02-19T00:00:00.000Z'],
  ['Thursday, 19 February 2026', '2026-02-19T00:00:00.000Z'],
  ['February 19, 2026', '2026-02-19T00:00:00.000Z'],
  ['Sept. 1st 2026', '2026-09-01T00:00:00.000Z'],
  ['19.02.2026', '2026-02-19T00:00:00.000Z'],
  ['25/12/2026', '2026-12-25T00:00:00.000Z'],
  ['12/25/2026', '2026-12-25T00:00:00.000Z'],
  ['03/03/2026', '2026-03-03T00:00:00.000Z'],
  ['2026-02-19 10:30 +01', '2026-02-19T09:30:00.000Z'],
  ['2026-02-19 10:30 -1130', '2026-02-19T22:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-02-19T10:30', '2026-02-19T10:30:00.000Z'],
  ['2026-02-19T10:30:05.123Z', '2026-02-19T10:30:05.123Z'],
  ['2026-02-19 10:30:00 +0100', '2026-02-19T09:30:00.000Z'],
  ['2026-02-19 10:30 UTC+1', '2026-02-19T09:30:00.000Z'],
  ['2026-02-19 10:30 GMT-05:30', '2026-02-19T16:00:00.000Z'],
  ['Thu Feb 19 2026 10:30:00 GMT+0100 (Central European Standard Time)', '2026-02-19T09:30:00.000Z'],
  ['2026-02-19T10:30:00+01:00[Europe/Berlin]', '2026-02-19T09:30:00.000Z'],
  ['2026-02-19T23:30:00-05:00', '2026-02-20T04:30:00.000Z'],
  ['Thu, 19 Feb 2026 10:00:00 GMT', '2026-02-19T10:00:00.000Z'],
  ['February 19, 2026 at 3:15 pm', '2026-02-19T15:15:00.000Z'],
  ['February 19, 2026, 12:05 a.m.', '2026-02-19T00:05:00.000Z'],
])('reads %s', (text, instant) => {
  expect(readDate(text)).toBe(instant);
});

test.each([
  '2026-02-30',
  '31 February 2026',
  '2025-02-29',
  '2026-13-01',
  '0026-01-01',
  '03/04/2026',
  '2026-02-19 25:00',
  '2026-02-19 10:61',
  '2026-02-19 10:30 +25:00',
  '2026-02-19 10:30 +14:01',
  '2026-02-19 10:30 -01:60',
  '2026-02-19 10:30 +1',
  '2026-02-19 10:30 [Europe/Berlin]',
  '2026-02-19 10:30 UTC+15',
  '2026-02-191',
  'soon',
  '',
  '2026',
  '2026-02-19 EST',
  'Smarch 3, 2026',
  '19 Marchioness 2026',
])('refuses %j, which is no certain date', (text) => {
  expect(readDate(text)).toBeUndefined();
});

test('reads every instant that Date writes', () => {
  const instants = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      expect(readDate(date.toISOString())).toBe(date.toISOString());
    }),
  );
});

describe('at the start of a text', () => {
  test('says how far the date goes', () => {
    expect(matchDate('2026-02-19 First')).toEqual({ instant: '2026-02-19T00:00:00.000Z', length: 10 });
    expect(matchDate('19 February 2026, 9:05 we began')?.length).toBe('19 February 2026, 9:05'.length);
  });

  test('tells a wrong date from none', () => {
    expect(matchDate('2026-02-30 First')).toEqual({ instant: undefined, length: 10 });
    expect(matchDate('First 2026-02-19')).toBeUndefined();
  });
});
