import { rootShow } from '../episode/keys.ts';
import { defaultShow, describe } from './default-show.ts';
import { type AlsoCheck, readSettings } from './read-settings.ts';
import type { Settings } from './settings/setting-checks.ts';
import type { Show } from './show.ts';

/** The author's files of one show: `show.yaml` and the name of the cover in the show's folder, where there are any. */
export type ShowFiles = {
  readonly show: string;
  readonly bytes?: Uint8Array;
  readonly coverFile?: string;
  /** The settings' key, named in errors; made from the show's name where it is not given. */
  readonly key?: string;
  readonly alsoCheck?: readonly AlsoCheck[];
};

/**
 * A show's settings, checked; what the author left open is filled in.
 * @throws ShowError naming the file, the line and the expected value
 */
export function readShow({ show, bytes, coverFile, key, alsoCheck }: ShowFiles): Show {
  const file = key ?? (show === rootShow ? 'show.yaml' : `${show}/show.yaml`);
  const settings: Settings = bytes === undefined ? {} : readSettings(file, bytes, alsoCheck);
  const { guessesLanguage, ...defaults } = defaultShow(show, file);
  const title = settings.title ?? defaults.title;
  const guessing = settings.language === undefined ? { guessesLanguage } : {};
  const filledIn = { ...defaults, ...guessing, title, description: describe(title), author: title };
  return { ...filledIn, ...settings, ...(coverFile === undefined ? {} : { cover: coverFile }) };
}
