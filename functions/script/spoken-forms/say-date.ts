/** A day as a language writes it out; `undefined` for one that no calendar has. */
export function sayDate(isoDate: string, language: string): string | undefined {
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== isoDate) return undefined;
  return formatOf(language).format(day);
}

/** Making one takes longer than a paragraph. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}
