import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { checkCategories, checkSetting, settingNames } from './check-setting.ts';
import { nearestName } from './nearest-name.ts';
import type { Show } from './show.ts';
import { ShowError } from './show-error.ts';

/** What an author may set in `show.yaml`. */
export type Settings = Partial<Omit<Show, 'version' | 'name' | 'source' | 'cover'>>;

/** A file of settings fills a few lines; YAML may cost far more time than its size lets one think. */
export const settingsLimitBytes = 65_536;

/** The fields of a `show.yaml`, each checked; a field without a value counts as not given. */
export function readSettings(key: string, bytes: Uint8Array): Settings {
  const source = decode(key, bytes);
  const given = Object.entries(parse(key, source)).filter(([, value]) => value !== null && value !== '');
  const settings: Settings = Object.assign({}, ...given.map(([name, value]) => readField(name, value)));
  const fault = checkCategories(settings.category, settings.subcategory);
  if (fault !== undefined) throw new ShowError(key, `${key}${lineOf(source, fault.name)}: ${fault.problem}`);
  return settings;

  function readField(name: string, value: unknown): Settings {
    if (!settingNames.includes(name)) throw unknownField(name);
    if (typeof value !== 'string')
      throw problem(name, `"${name}" has parts of its own; expected one line of text`);
    const checked = checkSetting(name, value.trim());
    if ('problem' in checked) throw problem(name, checked.problem);
    return checked.setting;
  }

  function unknownField(name: string): ShowError {
    const nearest = nearestName(name, settingNames);
    const hint =
      nearest === undefined ? `expected one of ${settingNames.join(', ')}` : `did you mean "${nearest}"?`;
    return problem(name, `"${name}" is not a setting; ${hint}`);
  }

  function problem(name: string, message: string): ShowError {
    return new ShowError(key, `${key}${lineOf(source, name)}: ${message}`);
  }
}

function decode(key: string, bytes: Uint8Array): string {
  if (bytes.length > settingsLimitBytes) {
    throw new ShowError(key, `${key} has ${bytes.length} bytes; expected at most ${settingsLimitBytes}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ShowError(key, `${key} is not UTF-8 text; save it as UTF-8`, { cause });
  }
}

function parse(key: string, source: string): object {
  const value = loadYaml(key, source);
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new ShowError(key, `${key} holds no settings; expected lines such as "title: My Show"`);
  }
  return value;
}

function loadYaml(key: string, source: string): unknown {
  try {
    // Plain strings only: in full YAML a title "No" would be false and "1.0" a number.
    return load(source, { schema: FAILSAFE_SCHEMA });
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const line = cause.mark === undefined ? '' : `:${cause.mark.line + 1}`;
    throw new ShowError(key, `${key}${line}: ${cause.reason}; expected lines such as "title: My Show"`, {
      cause,
    });
  }
}

/** `:4` for a field in the fourth line; nothing for one that is written in a way of its own. */
function lineOf(source: string, name: string): string {
  const lines = source.split(/\r?\n/);
  const index = lines.findIndex((line) => line.replace(/["']/g, '').startsWith(`${name}:`));
  return index < 0 ? '' : `:${index + 1}`;
}
