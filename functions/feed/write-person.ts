import type { Person } from '../show/show.ts';
import { escapeXml, writeName } from './xml.ts';

/** The podcast namespace's limit for a person's name. */
const limitCharacters = 128;

/** Somebody who has a part in a show or an episode, as `podcast:person`; nobody whose name has no letter left. */
export function writePerson({ name, role, group, image, link }: Person): readonly string[] {
  const attributes = [
    ...writeAttribute('role', role),
    ...writeAttribute('group', group),
    ...writeAttribute('img', image),
    ...writeAttribute('href', link),
  ];
  const words = writeName(name, '', limitCharacters);
  return words === '' ? [] : [`<podcast:person${attributes.join('')}>${words}</podcast:person>`];
}

function writeAttribute(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [` ${name}="${escapeXml(value)}"`];
}
