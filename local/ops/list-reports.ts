import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { mapInParallel } from './map-in-parallel.ts';

/** What an operator wants to know of a report. */
export type ReportLine = {
  readonly article: string;
  readonly status: string;
  readonly problem?: string;
  /** What a held article would newly bill, and what that costs. */
  readonly held?: { readonly characters: number; readonly dollars: number };
};

/** What was reported of each article the last time, by key. */
export async function listReports(studio: Store): Promise<readonly ReportLine[]> {
  const [folder = ''] = studioKeys.report('\n').split('\n');
  const keys = await studio.list(folder);
  return (
    await mapInParallel(keys, async (key) => {
      const object = await studio.read(key);
      return object === undefined ? [] : [readLine(key, folder, object.bytes)];
    })
  ).flat();
}

/** A report that cannot be read says nothing but whose it is. */
function readLine(key: string, folder: string, bytes: Uint8Array): ReportLine {
  const { article, status, problem, held } = recordOf(parse(bytes));
  const { characters, dollars } = recordOf(held);
  return {
    // Long keys are shortened in the report's name.
    article: typeof article === 'string' ? article : key.slice(folder.length).replace(/\.json$/, ''),
    status: typeof status === 'string' ? status : 'unreadable',
    ...(typeof problem === 'string' ? { problem } : {}),
    ...(status === 'held' && typeof characters === 'number' && typeof dollars === 'number'
      ? { held: { characters, dollars } }
      : {}),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
