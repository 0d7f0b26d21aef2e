import { list, optional, readShape, record, text, version } from '../../episode/shape.ts';
import { UnreadableError } from '../../episode/unreadable-error.ts';
import type { CatalogEntry } from '../../feed/catalog.ts';

/** Which episodes have an article's own address: the contents of `by-address/<hash>.json`. */
export type AddressEntry = {
  readonly version: 1;
  /** The folder of the newest of them from the site's root, `<show>/<name>/`: what players look for. */
  readonly episode?: string | undefined;
  /** All of them, newest first; entries of earlier releases do not have this. */
  readonly claimants?: readonly Claimant[] | undefined;
};

/** An episode of any show, named `<show>/<name>`. */
export type Claimant = Pick<CatalogEntry, 'date' | 'name'>;

const shape = record<AddressEntry>({
  version: version(1),
  episode: optional(text),
  claimants: optional(list(record<Claimant>({ date: text, name: text }))),
});

/** The episodes that an entry names; one that cannot be read names none, and is written anew. */
export function readAddressEntry(bytes: Uint8Array | undefined): readonly Claimant[] {
  if (bytes === undefined) return [];
  try {
    const { episode, claimants } = readShape<AddressEntry>(bytes, 'by-address', shape);
    if (claimants !== undefined) return claimants;
    return episode === undefined ? [] : [{ date: '', name: episode.replace(/\/$/, '') }];
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    throw error;
  }
}

/** The text of an entry that names these episodes, newest first. */
export function writeAddressEntry(claimants: readonly Claimant[]): string {
  const [newest] = claimants;
  const entry: AddressEntry = {
    version: 1,
    ...(newest === undefined ? {} : { episode: `${newest.name}/` }),
    claimants: claimants.map(({ date, name }) => ({ date, name })),
  };
  return `${JSON.stringify(entry)}\n`;
}
