import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import current from 'spdx-license-ids/index.json' with { type: 'json' };
import { excerpt } from '../../advice/excerpt.ts';
import { FieldError, type Path } from '../../advice/field-error.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import type { License } from '../show.ts';
import { fields, textOr } from './check-parts.ts';
import { address, type Check, lineUpTo, readText } from './check-value.ts';

/** https://spdx.org/licenses/, with those that have got another name since; case does not tell them apart. */
const identifiers: ReadonlyMap<string, string> = new Map(
  [...deprecated, ...current].map((name) => [name.toLowerCase(), name]),
);

/** What podcasts mostly have. */
const common = ['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND'].map((terms) => `CC-${terms}-4.0`);

/** An SPDX identifier, or a name with the address of its text. */
export const license: Check<License> = textOr<License>(
  (value, path) => ({ name: identifier(value, path) }),
  (value, path) => {
    const { name, url } = fields<License>({ name: lineUpTo(128), url: address }, ['name'])(value, path);
    return url === undefined ? { name: identifier(name, [...path, 'name']) } : { name, url };
  },
);

function identifier(value: unknown, path: Path): string {
  const text = readText(value, path);
  const known = identifiers.get(text.toLowerCase());
  if (known !== undefined) return known;
  const nearest = nearestName(text, [...common, 'CC0-1.0']);
  const hint = nearest === undefined ? 'expected one such as CC-BY-4.0' : `did you mean "${nearest}"?`;
  throw new FieldError(
    path,
    `license "${excerpt(text)}" is no SPDX identifier; ${hint}, or a license with a name and a url`,
  );
}
