import { FieldError, nameOf, type Path } from '../../advice/field-error.ts';
import { engines, styles, timings } from '../../script/script.ts';
import { categories } from '../categories.ts';
import type { Funding, Person, Show } from '../show.ts';
import { fields, oneOrMore, textOr } from './check-parts.ts';
import {
  address,
  type Check,
  flag,
  languageTag,
  like,
  lineUpTo,
  numberBetween,
  oneOf,
  paragraphUpTo,
} from './check-value.ts';
import { license } from './license.ts';
import { pauses } from './pauses.ts';
import { pronounce } from './pronounce.ts';
import { rate } from './rate.ts';
import { read } from './read.ts';
import { spokenLine } from './spoken-line.ts';

/** What an author may set in `show.yaml`. */
export type Settings = Partial<
  Omit<Show, 'version' | 'name' | 'source' | 'cover' | 'lexicon' | 'guessesLanguage'>
>;

/** Directories cut names after 255 characters: help.apple.com/itc/podcasts_connect/#/itcb54353390. */
const line = lineUpTo(255);

/** podcast:funding, podcast:person and podcast:license: github.com/Podcastindex-org/podcast-namespace. */
const shortLine = lineUpTo(128);

/** More than this makes a feed too large for some readers, and is in archive pages anyway. */
const feedLimitMost = 10_000;

type FundingGiven = { readonly url: string; readonly text?: string };

const funding: Check<Funding> = textOr<Funding>(
  (value, path) => nameByAddress(address(value, path)),
  (value, path) => {
    const found = fields<FundingGiven>({ url: address, text: shortLine }, ['url'])(value, path);
    return { ...nameByAddress(found.url), ...found };
  },
);

function personName(value: unknown, path: Path): string {
  const name = shortLine(value, path);
  if (/\p{L}/u.test(name)) return name;
  throw new FieldError(path, `${nameOf(path)} "${name}" is no name; expected one such as "Ada Merrow"`);
}

const person: Check<Person> = textOr<Person>(
  (value, path) => ({ name: personName(value, path) }),
  fields<Person>({ name: personName, role: shortLine, group: shortLine, image: address, link: address }, [
    'name',
  ]),
);

/** How each setting gets into the show; a setting is called as in the show unless it says otherwise. */
const checks: { readonly [K in keyof Settings]-?: Check<Settings[K]> } = {
  title: line,
  // The same page of Apple's: at most 4000 bytes.
  description: paragraphUpTo(4000),
  author: line,
  email: like(
    /^(?=.{1,254}$)[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/,
    'an address; expected one such as ada@example.org',
  ),
  language: languageTag,
  category: oneOf([...categories.keys()]),
  subcategory: line,
  explicit: flag,
  link: address,
  copyright: line,
  type: oneOf(['episodic', 'serial'] as const),
  funding: oneOrMore(funding),
  license,
  persons: oneOrMore(person),
  locked: flag,
  feedLimit: numberBetween(1, feedLimitMost),
  block: flag,
  complete: flag,
  newFeed: address,
  voice: like(/^(?!(?:true|false|null)$)[A-Za-z]{2,40}$/, 'a voice; expected a Polly voice such as Joanna'),
  engine: oneOf(engines),
  rate,
  style: oneOf(styles),
  pronounce,
  pauses,
  timing: oneOf(timings),
  intro: spokenLine,
  outro: spokenLine,
  read,
};

/** One person is the usual number. */
const namesInFile: ReadonlyMap<string, string> = new Map([['persons', 'person']]);

const byName: ReadonlyMap<string, readonly [string, Check<unknown>]> = new Map(
  Object.entries(checks).map(([field, check]) => [namesInFile.get(field) ?? field, [field, check]]),
);

/** Every field that `show.yaml` may have. */
export const settingNames: readonly string[] = [...byName.keys()];

/**
 * Checks one field by itself.
 * @throws FieldError that says what is wrong with the value and what is expected
 */
export function checkSetting(name: string, value: unknown): Settings {
  const [field, check] = byName.get(name) ?? [];
  if (field === undefined || check === undefined) throw new FieldError([name], `"${name}" is not a setting`);
  return { [field]: check(value, [name]) };
}

/** The address itself says where a listener gets to, in any language. */
function nameByAddress(url: string): Funding {
  const { host, pathname } = new URL(url);
  return { url, text: `${host}${pathname.replace(/\/$/, '')}`.slice(0, 128) };
}
