import { YAMLException } from 'js-yaml';
import { measureUtf8 } from '../article/encoding/measure-utf8.ts';
import { nearestName } from './nearest-name.ts';
import { isGiven } from './settings/check-parts.ts';
import { checkCategories } from './settings/check-together.ts';
import { brief } from './settings/check-value.ts';
import { explainFieldless, explainYaml } from './settings/explain-yaml.ts';
import { readYaml, type Yaml } from './settings/read-yaml.ts';
import { checkSetting, type Settings, settingNames } from './settings/setting-checks.ts';
import { SettingError } from './settings/setting-error.ts';
import { ShowError } from './show-error.ts';

/** A file of settings fills a few lines; YAML may cost far more time than its size lets one think. */
export const settingsLimitBytes = 65_536;

/** What else must hold of the settings as a whole; throws a `SettingError` where it does not. */
export type AlsoCheck = (settings: Settings) => void;

/**
 * The fields of a `show.yaml`, each checked; a field without a value counts as not given.
 * @throws ShowError naming the file, the line and the expected value
 */
export function readSettings(key: string, bytes: Uint8Array, alsoCheck: AlsoCheck = () => {}): Settings {
  const source = decode(key, bytes);
  const yaml = parse(key, source);
  try {
    const given = Object.entries(fieldsOf(key, source, yaml.value)).filter(([, value]) => isGiven(value));
    const settings: Settings = Object.assign({}, ...given.map(([name, value]) => readField(name, value)));
    checkCategories(settings);
    alsoCheck(settings);
    return settings;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    throw new ShowError(key, `${placeOf(key, yaml.lineOf(error.path))}: ${error.message}`, { cause: error });
  }
}

function decode(key: string, bytes: Uint8Array): string {
  if (bytes.length > settingsLimitBytes) {
    throw new ShowError(key, `${key} has ${bytes.length} bytes; expected at most ${settingsLimitBytes}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const before = bytes.subarray(0, measureUtf8(bytes).firstBadByte);
    const line = before.filter((byte) => byte === 0x0a).length + 1;
    throw new ShowError(key, `${key}:${line}: this is not UTF-8 text; save the file as UTF-8`, { cause });
  }
}

function parse(key: string, source: string): Yaml {
  // Whoever wants the defaults again deletes the file: an empty one is what is left of a save that went wrong.
  if (source.trim() === '') {
    const remedy = 'write settings into it, such as "title: My Show", or delete it';
    throw new ShowError(key, `${key} is empty; ${remedy}`);
  }
  try {
    return readYaml(source);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const { line, problem } = explainYaml(source, cause.reason, (cause.mark?.line ?? 0) + 1);
    throw new ShowError(key, `${placeOf(key, line)}: ${problem}`, { cause });
  }
}

function fieldsOf(key: string, source: string, value: unknown): object {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  const { line, problem } = explainFieldless(source);
  throw new ShowError(key, `${placeOf(key, line)}: ${problem}`);
}

function placeOf(key: string, line: number | undefined): string {
  return line === undefined ? key : `${key}:${line}`;
}

function readField(name: string, value: unknown): Settings {
  if (settingNames.includes(name)) return checkSetting(name, value);
  throw new SettingError([name], `"${brief(name)}" is not a setting; ${hintFor(name)}`);
}

/** What other programs call what is called otherwise here. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['summary', 'did you mean "description"?'],
  ['owner', 'did you mean "email"?'],
  ['people', 'did you mean "person"?'],
  ['host', 'did you mean "person"?'],
  ['website', 'did you mean "link"?'],
  ['url', 'did you mean "link"?'],
  ...['cover', 'image', 'artwork', 'logo'].map((name): [string, string] => [
    name,
    'a cover is a file of its own: put a cover.jpg beside this one',
  ]),
]);

function hintFor(name: string): string {
  const nearest = nearestName(name, settingNames);
  const known = otherNames.get(name.toLowerCase());
  if (known !== undefined) return known;
  return nearest === undefined ? `expected one of ${settingNames.join(', ')}` : `did you mean "${nearest}"?`;
}
