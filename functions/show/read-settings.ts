import { excerpt } from '../advice/excerpt.ts';
import { explainFieldless, explainYaml } from '../advice/explain-yaml.ts';
import { FieldError } from '../advice/field-error.ts';
import { isGiven } from '../advice/is-given.ts';
import { nearestName } from '../advice/nearest-name.ts';
import { readYaml, type Yaml } from '../advice/read-yaml.ts';
import { faultsOf, tryAll } from '../advice/try-all.ts';
import { writeFaults } from '../advice/write-faults.ts';
import { measureUtf8 } from '../article/encoding/measure-utf8.ts';
import { fieldNames, foldName, otherNames } from '../article/fields/field-names.ts';
import { checkCategories } from './settings/check-together.ts';
import { checkSetting, type Settings, settingNames } from './settings/setting-checks.ts';
import { ShowError } from './show-error.ts';

/** A file of settings fills a few lines; YAML may cost far more time than its size lets one think. */
export const settingsLimitBytes = 65_536;

/** What else must hold of settings that are each right by themselves; each throws a `FieldError` where it does not. */
export type AlsoCheck = (settings: Settings) => void;

/**
 * The fields of a `show.yaml`, each checked; a field without a value counts as not given.
 * @throws ShowError naming the file, and for each fault the line and the expected value
 */
export function readSettings(
  key: string,
  bytes: Uint8Array,
  alsoCheck: readonly AlsoCheck[] = [checkCategories],
): Settings {
  const source = decode(key, bytes);
  const yaml = parse(key, source);
  const given = Object.entries(fieldsOf(key, source, yaml.value)).filter(([, value]) => isGiven(value));
  try {
    const fields = tryAll(given, ([name, value]) => readField(name, value));
    const settings: Settings = Object.assign({}, ...fields);
    tryAll(alsoCheck, (check) => check(settings));
    return settings;
  } catch (cause) {
    const begin = (line: number | undefined) => placeOf(key, line);
    throw new ShowError(key, writeFaults(faultsOf(cause), { lineOf: yaml.lineOf, begin }), { cause });
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
    const { line, problem } = explainYaml(source, cause, expected);
    throw new ShowError(key, `${placeOf(key, line)}: ${problem}`, { cause });
  }
}

/** What `show.yaml` should hold. */
const expected = { noun: 'setting', names: settingNames, example: 'title: My Show' };

function fieldsOf(key: string, source: string, value: unknown): object {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  const { line, problem } = explainFieldless(source, expected);
  throw new ShowError(key, `${placeOf(key, line)}: ${problem}`);
}

function placeOf(key: string, line: number | undefined): string {
  return line === undefined ? key : `${key}:${line}`;
}

function readField(name: string, value: unknown): Settings {
  if (settingNames.includes(name)) return checkSetting(name, value);
  throw new FieldError([name], `"${excerpt(name)}" is not a setting; ${hintFor(name)}`);
}

/** What a show has under another name elsewhere; what an article has too is among the `otherNames`. */
const otherShowNames: ReadonlyMap<string, string> = new Map([
  ['summary', 'description'],
  ['owner', 'email'],
  ['people', 'person'],
  ['host', 'person'],
  ['website', 'link'],
  ['url', 'link'],
]);

const coverNames = ['cover', 'image', 'artwork', 'logo'];

function hintFor(name: string): string {
  const folded = foldName(name);
  if (coverNames.includes(folded)) return 'a cover is a file of its own: put a cover.jpg beside this one';
  const known = otherShowNames.get(folded) ?? otherNames.get(folded);
  if (known !== undefined && settingNames.includes(known)) return `did you mean "${known}"?`;
  const field = fieldNames.get(folded) ?? fieldNames.get(known?.toLowerCase() ?? '');
  if (field !== undefined && !settingNames.includes(field.name))
    return `"${field.name}" ${field.purpose}: it belongs into an article's own front matter`;
  const nearest = nearestName(name, settingNames);
  return nearest === undefined ? `expected one of ${settingNames.join(', ')}` : `did you mean "${nearest}"?`;
}
