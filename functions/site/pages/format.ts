/** A date as people write it; in UTC, because the pages do not know where they are read. */
export function formatDate(instant: string, locale: string): string {
  return dateFormat(locale).format(new Date(instant));
}

/** Listening time to the minute: `48 sec`, `7 min`, `1 hr 5 min`. Seconds are cut off and not rounded, as players' clocks do it. */
export function formatDuration(seconds: number, locale: string): string {
  if (seconds < 60) return formatUnit(Math.floor(seconds), 'second', locale);
  const minutes = Math.round(seconds / 60);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => formatUnit(amount, unit, locale))
    .join(' ');
}

/** A place in a recording, as players show it: `0:07`, `12:30`, `1:02:03`. */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** The same for machines: ISO 8601, whole seconds. */
export function isoDuration(seconds: number): string {
  return `PT${Math.floor(seconds)}S`;
}

/** A file's size in the unit that browsers show. */
export function formatSize(bytes: number, locale: string): string {
  if (bytes < 950_000) return formatUnit(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', locale);
  return formatUnit(Math.round(bytes / 1e5) / 10, 'megabyte', locale);
}

function formatUnit(amount: number, unit: string, locale: string): string {
  return unitFormat(locale, unit).format(amount);
}

// Making a format takes a hundred times as long as using it, and a show's page has thousands of dates and durations.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const unitFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string): Intl.DateTimeFormat {
  const format =
    dateFormats.get(locale) ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  dateFormats.set(locale, format);
  return format;
}

function unitFormat(locale: string, unit: string): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const format =
    unitFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  unitFormats.set(key, format);
  return format;
}
