/** A day as a language writes it out; `undefined` for one that no calendar has. */
export function sayDate(isoDate: string, language: string): string | undefined {
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== isoDate) return undefined;
  return toolsOf(language).dates.format(day);
}

/** Of a word's forms, in the order of the language's plural categories, the one behind this number. */
export function chooseForm(forms: readonly string[], number: number, language: string): string {
  const { plurals, categories } = toolsOf(language);
  // French and its sisters have a category for millions, whose form is that for others.
  return forms[categories.indexOf(plurals.select(number))] ?? forms.at(-1) ?? '';
}

type Tools = {
  readonly dates: Intl.DateTimeFormat;
  readonly plurals: Intl.PluralRules;
  /** Those that the language has, the most special first. */
  readonly categories: readonly string[];
};

/** Making them takes longer than a paragraph. */
const tools = new Map<string, Tools>();

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

function toolsOf(language: string): Tools {
  const known = tools.get(language) ?? makeTools(language);
  tools.set(language, known);
  return known;
}

function makeTools(language: string): Tools {
  const plurals = new Intl.PluralRules(language);
  const { pluralCategories } = plurals.resolvedOptions();
  return {
    dates: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    plurals,
    categories: order.filter((category) => pluralCategories.includes(category)),
  };
}
