import { keepText } from '../../cloud/keep-text.ts';
import type { Store } from '../../cloud/store.ts';
import { studioKeys } from '../keys.ts';
import { instant, list, optional, readShape, record, type Shape, text, version } from '../shape.ts';

/** An episode's place on the site. */
export type Place = { readonly show: string; readonly name: string };

/**
 * What an article is known by, from its first narration to its deletion, through edits, failures and times as a draft:
 * the contents of `identities/<article key>.json` in the studio. It is written before anything is published, so that whatever is
 * on the site of an article can be found again, also after a run that was killed.
 */
export type Identity = Place & {
  readonly version: 1;
  readonly guid: string;
  /** ISO 8601 instant: the date under which the article was first published. */
  readonly date: string;
  /** Where it may still be published under former names, until it is under its new one. */
  readonly leaving: readonly Place[];
};

type Kept = Omit<Identity, 'leaving'> & { readonly leaving?: Place | readonly Place[] | undefined };

const place: Shape<Place> = record<Place>({ show: text, name: text });

const places: Shape<readonly Place[]> = list(place);

const shape = record<Kept>({
  version: version(1),
  show: text,
  name: text,
  guid: text,
  date: instant,
  leaving: optional(oneOrMore),
});

/** Former releases knew of one such place, and wrote it alone. */
function oneOrMore(value: unknown, where: string): asserts value is Place | readonly Place[] {
  places([value].flat(), where);
}

/** @throws UnreadableError when the file is not what `keepIdentity` wrote */
export async function findIdentity(articleKey: string, studio: Store): Promise<Identity | undefined> {
  const key = studioKeys.identity(articleKey);
  const object = await studio.read(key);
  if (object === undefined) return undefined;
  const kept = readShape<Kept>(object.bytes, key, shape);
  return { ...kept, leaving: [kept.leaving ?? []].flat() };
}

/** Keeps what an article is known by; nothing is written where nothing changed. */
export async function keepIdentity(articleKey: string, identity: Identity, studio: Store): Promise<void> {
  const { version: v, show, name, guid, date, leaving } = identity;
  const ordered = { version: v, show, name, guid, date, ...(leaving.length === 0 ? {} : { leaving }) };
  await keepText(studio, studioKeys.identity(articleKey), `${JSON.stringify(ordered, null, 2)}\n`);
}

/** Whether two places are one. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.show === other.show && one.name === other.name;
}
