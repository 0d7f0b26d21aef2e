/** Acronyms that need no listening to: every voice meets them daily. */
const acronyms = new Set(
  'AM PM TV PC CD DVD OK EU UK US USA UN BBC CEO FBI CIA NATO NASA ID IT PR DJ VIP'.split(' '),
);

const dates = new Map<string, ReadonlySet<string>>();

/** Whether a word is one that a voice of this language says right: a month, a weekday, a number in Roman digits, a daily acronym. */
export function isFamiliar(word: string, language: string): boolean {
  return acronyms.has(word) || /^[IVXLCDM]+$/.test(word) || datesOf(language).has(word);
}

function datesOf(language: string): ReadonlySet<string> {
  const known = dates.get(language) ?? nameDates(language);
  dates.set(language, known);
  return known;
}

/** The names of 2023's months and of the first seven days of each, among which all weekdays are. */
function nameDates(language: string): ReadonlySet<string> {
  const names = ['long', 'short'] as const;
  const formats = names.flatMap((style) =>
    (['month', 'weekday'] as const).map(
      (field) => new Intl.DateTimeFormat(language, { [field]: style, timeZone: 'UTC' }),
    ),
  );
  const days = Array.from({ length: 84 }, (_, index) => Date.UTC(2023, index % 12, 1 + (index % 7)));
  return new Set(formats.flatMap((format) => days.map((day) => format.format(day).replace(/\.$/, ''))));
}
