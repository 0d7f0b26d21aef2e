import { readWebAddress } from '../article/fields/web-address.ts';
import type { Person } from '../show/show.ts';
import { escapeXml, writeName } from './xml.ts';

/** The podcast namespace's limit for the words of its own tags. */
const limitCharacters = 128;

/** Somebody who has a part in a show or an episode, as `podcast:person`; nobody whose name has no letter left. */
export function writePerson({ name, role, group, image, link }: Person): readonly string[] {
  const attributes = [
    writeAttribute('role', writeName([role ?? ''], limitCharacters)),
    writeAttribute('group', writeName([group ?? ''], limitCharacters)),
    writeAttribute('img', escapeXml(readWebAddress(image ?? '') ?? '')),
    writeAttribute('href', escapeXml(readWebAddress(link ?? '') ?? '')),
  ];
  const words = writeName([name], limitCharacters);
  return words === '' ? [] : [`<podcast:person${attributes.join('')}>${words}</podcast:person>`];
}

function writeAttribute(name: string, words: string): string {
  return words === '' ? '' : ` ${name}="${words}"`;
}
