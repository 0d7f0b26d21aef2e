import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Reported, readReport } from './read-report.ts';

/** What was reported of an article the last time, if anything. */
export async function findReport(articleKey: string, studio: Store): Promise<Reported> {
  const object = await studio.read(studioKeys.report(articleKey));
  return object === undefined ? {} : readReport(object.bytes);
}
