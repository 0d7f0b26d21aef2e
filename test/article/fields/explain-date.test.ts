import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainDate } from '../../../functions/article/fields/explain-date.ts';
import { readDate } from '../../../functions/article/fields/read-date.ts';

const zoned = (text: string) =>
  `has a time zone that is not known: write how far its clocks are from UTC, such as "${text} +01:00" where it is an hour later than in UTC, or leave it out for UTC`;

test.each([
  ['tomorrow', 'is no date: write it as SPECIMEN'],
  ['07:30', 'is no date: write it as SPECIMEN'],
  ['20310301', 'is no date: write it as SPECIMEN'],
  ['2031-02-30', 'is no day of the calendar: the last one of that month is 2031-02-28'],
  ['31 April 2032', 'is no day of the calendar: the last one of that month is 2032-04-30'],
  ['00/04/2031', 'is no day of the calendar: write year, month and day, such as 2026-02-19'],
  ['2031-13-01', 'is no day of the calendar: write year, month and day, such as 2026-02-19'],
  ['0031-01-01', 'is no day of the calendar: write year, month and day, such as 2026-02-19'],
  ['03/04/2031', 'can be read in two ways: write it as 2031-03-04 or as 2031-04-03'],
  ['3/4/2031 07:30', 'can be read in two ways: write it as 2031-03-04 or as 2031-04-03'],
  [
    '2031-03-01 25:00',
    'has a time that no clock shows: write hours from 0 to 23 and minutes, such as 2031-03-01 07:30',
  ],
  [
    '2031-03-01 25:00 +01:00',
    'has a time that no clock shows: write hours from 0 to 23 and minutes, such as 2031-03-01 07:30',
  ],
  ['2031-03-01 7.30', 'has something behind the day that is no time: write it as SPECIMEN'],
  ['2031-03-01 07:30 CET', zoned('2031-03-01 07:30')],
  ['2031-03-01 07:30 Europe/Berlin', zoned('2031-03-01 07:30')],
  ['2031-03-01 07:30 +1', zoned('2031-03-01 07:30')],
  ['2031-03-01T07:30+25:00', zoned('2031-03-01T07:30')],
  ['2031-03-01 07:30 UTC+15', zoned('2031-03-01 07:30')],
])('says of %s that it %s', (text, explained) => {
  expect(explainDate(text, 'SPECIMEN')).toBe(explained);
});

test('shows only what can be read', () => {
  const part = fc.nat({ max: 99 }).map((number) => String(number).padStart(2, '0'));
  const written = fc.tuple(part, part, part, part, fc.constantFrom('', 'CET', '+1', '+99:00', 'Z'));
  fc.assert(
    fc.property(written, ([month, day, hours, minutes, zone]) => {
      const text = `2031-${month}-${day} ${hours}:${minutes} ${zone}`.trim();
      if (readDate(text) !== undefined) return;
      const explained = explainDate(text, '2031-03-01');
      const [specimen] = /\d{4}-\d\d-\d\d(?: \d\d:\d\d)?(?: \+01:00)?/.exec(explained) ?? [];
      expect(readDate(specimen ?? '')).toBeDefined();
    }),
  );
});
