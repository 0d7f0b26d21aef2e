import { nearestName } from '../nearest-name.ts';
import type { License } from '../show.ts';
import { fields, textOr } from './check-parts.ts';
import { address, type Check, lineUpTo, readText } from './check-value.ts';
import { type Path, SettingError } from './setting-error.ts';

/** The form of SPDX identifiers: https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/. */
const spdx = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;

/** Creative Commons' licences, which podcasts mostly have, with the editions of one country: https://spdx.org/licenses/. */
const creativeCommons = /^CC(?:0-1\.0|-PDDC|-BY(?:-NC)?(?:-ND|-SA)?-[1-4]\.[05](?:-[A-Z]{2,3})?)$/;

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
  if (/^CC/i.test(text) ? creativeCommons.test(text) : spdx.test(text)) return text;
  const nearest = nearestName(text, [...common, 'CC0-1.0']);
  const hint = nearest === undefined ? 'expected one such as CC-BY-4.0' : `did you mean "${nearest}"?`;
  throw new SettingError(
    path,
    `license "${text.slice(0, 80).toWellFormed()}" is no SPDX identifier; ${hint}, or a license with a name and a url`,
  );
}
