import type { Cost, Report } from './report.ts';

/** Where an article's episode is. */
export type ReportedPlace = NonNullable<Report['episode']>;

/** What a later run needs of an earlier report. */
export type Reported = {
  readonly status?: string;
  /** The instant for which an article waits. */
  readonly publishAt?: string;
  readonly place?: ReportedPlace;
  /** What the article would newly bill, where it is held. */
  readonly heldCharacters?: number;
  /** What is billed so far of an article that is not published yet. */
  readonly billedBefore?: Cost;
};

/** A report that cannot be read any more says nothing: it is written anew. */
export function readReport(bytes: Uint8Array): Reported {
  const report = parse(bytes);
  const status = fieldOf(report, 'status');
  const place = fieldOf(report, 'episode');
  const show = fieldOf(place, 'show');
  const name = fieldOf(place, 'name');
  const billedBefore = readCost(fieldOf(report, 'billedBefore'));
  const publishAt = fieldOf(report, 'publishAt');
  const heldCharacters = fieldOf(fieldOf(report, 'held'), 'characters');
  return {
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof show === 'string' && typeof name === 'string' ? { place: { show, name } } : {}),
    ...(typeof publishAt === 'string' ? { publishAt } : {}),
    ...(status === 'held' && typeof heldCharacters === 'number' ? { heldCharacters } : {}),
    ...(status === 'published' || billedBefore === undefined ? {} : { billedBefore }),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function readCost(value: unknown): Cost | undefined {
  const [characters, dollars] = [fieldOf(value, 'characters'), fieldOf(value, 'dollars')];
  if (typeof characters !== 'number' || typeof dollars !== 'number') return undefined;
  return { characters, dollars };
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
