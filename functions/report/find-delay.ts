import type { Store } from '../cloud/store.ts';
import { readArticleKey } from '../episode/keys.ts';
import { findReport } from './find-report.ts';

/**
 * Another run is at work on an article and will see what happens to it: only its last moment is left to this message. With a
 * minute, messages on a book cost an invocation a minute each, and those that came twice outgrew those that ended.
 */
const articleSeconds = 300;

/** A show is kept in a moment, and a run on its settings does not look for a newer cover; an article that waits may be due. */
const shortSeconds = 60;

/** After how many seconds a run that met another one at work on the same thing looks at it again. */
export async function findDelaySeconds(key: string, studio: Store): Promise<number> {
  if (readArticleKey(key).kind !== 'article') return shortSeconds;
  const { status } = await findReport(key, studio);
  return status === 'scheduled' ? shortSeconds : articleSeconds;
}
