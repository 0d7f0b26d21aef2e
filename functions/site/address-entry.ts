import { readShape, record, text, version } from '../episode/shape.ts';
import { UnreadableError } from '../episode/unreadable-error.ts';

/** Which episode has an article's own address: the contents of `by-address/<hash>.json`. */
export type AddressEntry = {
  readonly version: 1;
  /** The episode's folder from the site's root: `<show>/<name>/`. */
  readonly episode: string;
};

const shape = record<AddressEntry>({ version: version(1), episode: text });

/** The folder of the episode that an entry names; one that cannot be read names none, and is written anew. */
export function readAddressEntry(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return readShape<AddressEntry>(bytes, 'by-address', shape).episode;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** The text of an entry that names this episode. */
export function writeAddressEntry(episode: string): string {
  const entry: AddressEntry = { version: 1, episode };
  return `${JSON.stringify(entry)}\n`;
}
