import { engines } from '../script/script.ts';
import { categories } from './categories.ts';
import { nearestName } from './nearest-name.ts';
import type { Show } from './show.ts';

/** A value in its final form, or a sentence that says what is wrong with it and what is expected. */
export type Checked = { readonly setting: Partial<Show> } | { readonly problem: string };

const checks: Readonly<Record<string, (value: string) => Checked>> = {
  title: (title) => line('title', title) ?? { setting: { title } },
  description: (description) => paragraph(description) ?? { setting: { description } },
  author: (author) => line('author', author) ?? { setting: { author } },
  email: (email) =>
    /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) && email.length <= 254
      ? { setting: { email } }
      : { problem: `email "${email}" is not an address; expected one such as ada@example.org` },
  language: checkLanguage,
  category: (category) => misspelt('category', category, categories.keys()) ?? { setting: { category } },
  subcategory: (subcategory) => ({ setting: { subcategory } }),
  explicit: (value) =>
    value === 'true' || value === 'false'
      ? { setting: { explicit: value === 'true' } }
      : { problem: `explicit "${value}" is not known; expected true or false` },
  link: checkLink,
  copyright: (copyright) => line('copyright', copyright) ?? { setting: { copyright } },
  voice: (voice) =>
    /^[A-Za-z]{2,40}$/.test(voice)
      ? { setting: { voice } }
      : { problem: `voice "${voice}" is not a voice; expected a Polly voice such as Joanna` },
  engine: (engine) => misspelt('engine', engine, engines) ?? { setting: { engine } },
};

/** Every field that `show.yaml` may have. */
export const settingNames: readonly string[] = Object.keys(checks);

/** Checks one field by itself. */
export function checkSetting(name: string, value: string): Checked {
  return checks[name]?.(value) ?? { problem: `"${name}" is not a setting` };
}

/** Checks that a subcategory belongs to its category; says which field is wrong, and how. */
export function checkCategories(category: string | undefined, subcategory: string | undefined) {
  if (subcategory === undefined) return undefined;
  const name = 'subcategory';
  if (category === undefined) {
    return { name, problem: `subcategory "${subcategory}" stands alone; expected a category beside it` };
  }
  const below = categories.get(category) ?? [];
  if (below.includes(subcategory)) return undefined;
  if (below.length === 0)
    return { name, problem: `category "${category}" has no subcategories; leave it out` };
  return { name, problem: unlisted(`subcategory of "${category}"`, subcategory, below) };
}

function misspelt(name: string, value: string, names: Iterable<string>): { problem: string } | undefined {
  const known = [...names];
  return known.includes(value) ? undefined : { problem: unlisted(name, value, known) };
}

function unlisted(what: string, value: string, names: readonly string[]): string {
  const nearest = nearestName(value, names);
  const hint = nearest === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${nearest}"?`;
  return `${what} "${value}" is not known; ${hint}`;
}

/** Directories cut names after 255 characters: help.apple.com/itc/podcasts_connect/#/itcb54353390. */
function line(name: string, value: string): { problem: string } | undefined {
  if (/\p{Cc}/u.test(value)) return { problem: `${name} has line breaks; expected one line` };
  if (value.length <= 255) return undefined;
  return { problem: `${name} has ${value.length} characters; expected at most 255` };
}

/** The same page: at most 4000 bytes. */
function paragraph(value: string): { problem: string } | undefined {
  const bytes = Buffer.byteLength(value);
  return bytes <= 4000 ? undefined : { problem: `description has ${bytes} bytes; expected at most 4000` };
}

function checkLanguage(value: string): Checked {
  const problem = `language "${value}" is not a language tag; expected one such as en or pt-BR`;
  try {
    const [language] = /^[A-Za-z]{2,3}(-|$)/.test(value) ? Intl.getCanonicalLocales(value) : [];
    return language === undefined ? { problem } : { setting: { language } };
  } catch {
    // A RangeError is how the standard library says "no such tag"; the answer holds the value and a specimen.
    return { problem };
  }
}

function checkLink(value: string): Checked {
  const address = URL.parse(value);
  if (address?.protocol === 'https:' || address?.protocol === 'http:')
    return { setting: { link: address.href } };
  return { problem: `link "${value}" is not a web address; expected one such as https://example.org/` };
}
