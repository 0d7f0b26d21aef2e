import { cleanLine, hasWords } from '../article/encoding/clean-text.ts';
import { rootShow } from '../episode/keys.ts';
import { isReadable } from '../episode/url-safe.ts';
import type { Show } from './show.ts';

/**
 * Settings for a folder without `show.yaml`, complete enough that its feed is accepted everywhere. The key of any of the folder's files
 * says how the folder is called where the show's name does not.
 */
export function defaultShow(name: string, key?: string): Show & { readonly guessesLanguage: true } {
  const title = name === rootShow ? rootTitle : (readFolder(key) ?? humanise(name));
  return {
    version: 1,
    name,
    title,
    description: describe(title),
    author: title,
    language: 'en',
    guessesLanguage: true,
    category: defaultCategory,
    explicit: false,
  };
}

/** A show's description where its author gives none. */
export function describe(title: string): string {
  return title === rootTitle ? 'Articles to listen to.' : `Articles from ${title}, to listen to.`;
}

/** The articles at the bucket's root have no folder whose name could say more. */
const rootTitle = 'Articles Read Aloud';

/** Directories cut names after 255 characters. */
const longestTitle = 255;

/** Apple wants a category and has none for "anything"; this one promises least about articles not yet seen. */
const defaultCategory = 'Society & Culture';

/** A folder's own name, if no letters could be made of it for an address. */
function readFolder(key = ''): string | undefined {
  const [folder = ''] = key.includes('/') ? key.split('/') : [];
  const title = cleanLine(folder.replace(/[-_]+/g, ' '));
  return isReadable(folder) || !hasWords(title) ? undefined : title.slice(0, longestTitle).toWellFormed();
}

function humanise(name: string): string {
  const words = name.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || name;
}
