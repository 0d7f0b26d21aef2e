import { type Day, matchDate, matchDay, readDate } from './read-date.ts';

/** What is wrong with a text that is no date, behind the text itself; `expected` are specimens for one that is none at all. */
export function explainDate(text: string, expected: string): string {
  const day = matchDay(text);
  const match = matchDate(text);
  if (day === undefined || match === undefined) return `is no date: write it as ${expected}`;
  if (readDate(text.slice(0, day.length)) === undefined) return explainDay(text, day);
  const withoutZone = text.slice(0, match.length).replace(zone, '');
  if (match.length === day.length)
    return `has something behind the day that is no time: write it as ${expected}`;
  if (readDate(withoutZone) === undefined) {
    return `has a time that no clock shows: write hours from 0 to 23 and minutes, such as ${text.slice(0, day.length)} 07:30`;
  }
  const specimen = `"${withoutZone} +01:00" where it is an hour later than in UTC`;
  return `has a time zone that is not known: write how far its clocks are from UTC, such as ${specimen}, or leave it out for UTC`;
}

const zone = /\s*(?:Z|(?:UTC|GMT)?(?:[+-]\d\d?(?::?\d\d)?)?)$/i;

/** With slashes half the world means the month first, and half the day. */
function explainDay(text: string, { year, month }: Day): string {
  const [, first = '', second = ''] = /^(\d{1,2})\/(\d{1,2})\//.exec(text) ?? [];
  const ways = [`${first}/${second}`, `${second}/${first}`].map((way) =>
    readDate(`${year}/${way}`)?.slice(0, 10),
  );
  if (first !== second && ways[0] !== undefined && ways[1] !== undefined)
    return `can be read in two ways: write it as ${ways.join(' or as ')}`;
  if (month < 1 || month > 12 || year < 1000)
    return 'is no day of the calendar: write year, month and day, such as 2026-02-19';
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return `is no day of the calendar: the last one of that month is ${last}`;
}
