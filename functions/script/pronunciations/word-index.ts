import type { Entry } from './lexicon.ts';

/** Entries by the first UTF-16 unit that their words may have in a text, then by length: what stands at a place is looked up once for each length. */
export type WordIndex = ReadonlyMap<number, ReadonlyMap<number, Shelf>>;

/** Entries whose words have one length; of two for one word the first. */
export type Shelf = {
  readonly exact: ReadonlyMap<string, Entry>;
  /** By their words in lower case. */
  readonly anyCase: ReadonlyMap<string, Entry>;
};

/** The entries, those that come first before others, as they are looked for. */
export function indexWords(entries: readonly Entry[]): WordIndex {
  const index = new Map<number, Map<number, OpenShelf>>();
  for (const entry of entries) {
    for (const unit of firstUnits(entry)) {
      const shelves = index.get(unit) ?? new Map<number, OpenShelf>();
      index.set(unit, shelves);
      putOn(shelves, entry);
    }
  }
  return index;
}

type OpenShelf = { readonly exact: Map<string, Entry>; readonly anyCase: Map<string, Entry> };

function putOn(shelves: Map<number, OpenShelf>, entry: Entry): void {
  const { word, isExact } = entry;
  const shelf = shelves.get(word.length) ?? { exact: new Map(), anyCase: new Map() };
  shelves.set(word.length, shelf);
  const words = isExact ? shelf.exact : shelf.anyCase;
  if (!words.has(word)) words.set(word, entry);
}

/** The entries on a shelf whose word is written so: at most one for which case counts, and one for which it does not. */
export function lookUp({ exact, anyCase }: Shelf, written: string): readonly Entry[] {
  const one = exact.size === 0 ? undefined : exact.get(written);
  const other = anyCase.size === 0 ? undefined : anyCase.get(written.toLowerCase());
  if (one === undefined && other === undefined) return none;
  return [one, other].filter((entry) => entry !== undefined);
}

const none: readonly Entry[] = [];

/** Of two entries the one that comes first: that of the longer word as its author gave it, else the one that was given first. */
export function firstOf(one: Entry | undefined, other: Entry | undefined): Entry | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareRank(one, other) <= 0 ? one : other;
}

function compareRank(one: Entry, other: Entry): number {
  return other.rank.length - one.rank.length || one.rank.number - other.rank.number;
}

function firstUnits({ word, isExact }: Entry): ReadonlySet<number> {
  const forms = isExact ? [word] : [word, word.toUpperCase()];
  return new Set(forms.map((form) => form.charCodeAt(0)));
}
