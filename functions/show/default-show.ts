import { rootShow } from '../episode/keys.ts';
import type { Show } from './show.ts';

/** Settings for a folder without `show.yaml`, complete enough that its feed is accepted everywhere. */
export function defaultShow(name: string): Show & { readonly guessesLanguage: true } {
  const title = name === rootShow ? rootTitle : humanise(name);
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

/** Apple wants a category and has none for "anything"; this one promises least about articles not yet seen. */
const defaultCategory = 'Society & Culture';

function humanise(name: string): string {
  const words = name.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || name;
}
