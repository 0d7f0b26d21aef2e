/** A date found at the start of a text. `instant` is absent where it is no day of the calendar, or not a certain one. */
export type DateMatch = { readonly instant: string | undefined; readonly length: number };

/** Year, month and day as they are written; month 0 where it is not certain which number is the month. */
export type Day = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly length: number;
};
type Time = { readonly milliseconds: number; readonly length: number };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;
const dayFirst = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+${monthName}\\.?,?[\\s-]+(\\d{4})(?!\\d)`,
  'i',
);
const monthFirst = new RegExp(
  `^${weekday}${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'i',
);
const clock = /^(?:T|,?\s+(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:\s?([ap])\.?m\b\.?)?/i;
const zone =
  /^\s*(?:Z\b|(?:UTC|GMT)?([+-])(\d{2})(?::?(\d{2}))?(?!\d)|(?:UTC|GMT)([+-])(\d)(?![\d:])|(?:UTC|GMT)\b(?![+-]))/i;

/** What programs write behind an offset, which says all that matters. */
const zoneName = /(?<=(?:Z|[+-]\d\d:?\d\d))\s*(?:\([\p{L}\s]{1,60}\)|\[[\w/+-]{1,60}\])$/u;

/** The farthest clocks are those of Kiribati, 14 hours before UTC. */
const offsetMostMinutes = 14 * 60;

/** Reads a date, with or without a time, as an ISO instant; a time without a zone is taken as UTC. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().replace(zoneName, '');
  const match = matchDate(trimmed);
  return match?.length === trimmed.length ? match.instant : undefined;
}

/** Finds a date at the start of a text. */
export function matchDate(text: string): DateMatch | undefined {
  const day = matchDay(text);
  if (day === undefined) return undefined;
  const time = matchTime(text.slice(day.length));
  return { instant: toInstant(day, time.milliseconds), length: day.length + time.length };
}

/** Finds a day at the start of a text, whether or not the calendar has it. */
export function matchDay(text: string): Day | undefined {
  return matchYearFirst(text) ?? matchDayFirst(text) ?? matchMonthFirst(text) ?? matchYearLast(text);
}

function matchYearFirst(text: string): Day | undefined {
  const match = yearFirst.exec(text);
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), length: match[0].length };
}

function matchDayFirst(text: string): Day | undefined {
  const match = dayFirst.exec(text);
  if (match === null) return undefined;
  return {
    year: Number(match[3]),
    month: monthNumber(match[2]),
    day: Number(match[1]),
    length: match[0].length,
  };
}

function matchMonthFirst(text: string): Day | undefined {
  const match = monthFirst.exec(text);
  if (match === null) return undefined;
  return {
    year: Number(match[3]),
    month: monthNumber(match[1]),
    day: Number(match[2]),
    length: match[0].length,
  };
}

/** `19.2.2026` is a day first; with slashes half the world means the month, so that only a number over 12 decides. */
function matchYearLast(text: string): Day | undefined {
  const match = yearLast.exec(text);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const length = match[0].length;
  if (match[2] === '.' || first > 12 || first === second) return { year, month: second, day: first, length };
  return second > 12 ? { year, month: first, day: second, length } : { year, month: 0, day: 0, length };
}

function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function matchTime(text: string): Time {
  const match = clock.exec(text);
  if (match === null) return { milliseconds: 0, length: 0 };
  const offset = zone.exec(text.slice(match[0].length));
  const [hours, minutes, seconds] = [toHours(match[1], match[5]), Number(match[2]), Number(match[3] ?? 0)];
  const isTime = hours < 24 && minutes < 60 && seconds < 60;
  const fraction = Number(`${match[4] ?? ''}000`.slice(0, 3));
  const milliseconds = (hours * 3600 + minutes * 60 + seconds) * 1000 + fraction;
  return {
    milliseconds: isTime ? milliseconds - offsetMilliseconds(offset) : Number.NaN,
    length: match[0].length + (offset?.[0].length ?? 0),
  };
}

function toHours(hours: string | undefined, half: string | undefined): number {
  if (half === undefined) return Number(hours);
  return (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** No number where no place on Earth has such a zone. */
function offsetMilliseconds(offset: RegExpExecArray | null): number {
  const [sign = offset?.[4], hours = offset?.[5] ?? 0, minutes = 0] = offset?.slice(1, 4) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || total > offsetMostMinutes) return Number.NaN;
  return (sign === '-' ? -total : total) * 60_000;
}

/** `Date.UTC` moves 30 February to March: whatever does not come back the same was no day. */
function toInstant({ year, month, day }: Day, milliseconds: number): string | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const isDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day && year >= 1000;
  if (!isDay || Number.isNaN(milliseconds)) return undefined;
  return new Date(midnight.getTime() + milliseconds).toISOString();
}
