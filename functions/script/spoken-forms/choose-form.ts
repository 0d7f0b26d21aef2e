/** Of a word's forms, in the order of the language's plural categories, the one behind this number. */
export function chooseForm(forms: readonly string[], number: number, language: string): string {
  const { rules, categories } = pluralsOf(language);
  // French and its sisters have a category for millions, whose form is that for others.
  return forms[categories.indexOf(rules.select(number))] ?? forms.at(-1) ?? '';
}

type Plurals = {
  readonly rules: Intl.PluralRules;
  /** Those that the language has, the most special first. */
  readonly categories: readonly string[];
};

/** Making them takes longer than a paragraph. */
const plurals = new Map<string, Plurals>();

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

function pluralsOf(language: string): Plurals {
  const known = plurals.get(language) ?? makePlurals(language);
  plurals.set(language, known);
  return known;
}

function makePlurals(language: string): Plurals {
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  return { rules, categories: order.filter((category) => pluralCategories.includes(category)) };
}
