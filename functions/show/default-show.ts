import { rootShow } from '../episode/keys.ts';
import type { Show } from './show.ts';

/** Settings for a folder without `show.yaml`, complete enough that its feed is accepted everywhere. */
export function defaultShow(name: string): Show {
  const title = name === rootShow ? 'Articles Read Aloud' : humanise(name);
  return {
    version: 1,
    name,
    title,
    description: describe(title),
    author: title,
    language: 'en',
    category: defaultCategory,
    explicit: false,
  };
}

/** A show's description where its author gives none. */
export function describe(title: string): string {
  return `${title}: articles to listen to.`;
}

/** Apple wants a category and has none for "anything"; this one promises least about articles not yet seen. */
const defaultCategory = 'Society & Culture';

function humanise(name: string): string {
  const words = name.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || name;
}
