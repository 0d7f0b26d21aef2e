import { findReport } from '../../functions/report/find-report.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount } from '../progress/write-amount.ts';
import { type Place, type Work, whenNarrated } from './place.ts';
import type { OpsOptions } from './read-ops-options.ts';
import { releaseArticle } from './release-article.ts';

/** Lets held articles through, each once. Exit code 1 where one is not held. */
export async function release(place: Place, { keys }: OpsOptions): Promise<Work> {
  const next = whenNarrated(place);
  const held: string[] = [];
  const lines: string[] = [];
  for (const key of keys) {
    const { heldCharacters } = await findReport(key, place.studio);
    if (heldCharacters !== undefined) held.push(key);
    lines.push(
      heldCharacters === undefined
        ? begin('not held', key)
        : begin('release', `${key} · ${writeCount(heldCharacters, 'character')} at most · narrated ${next}`),
    );
  }
  const exitCode = held.length < keys.length ? 1 : 0;
  if (held.length === 0) return { lines, exitCode };
  return {
    lines,
    act: async () => {
      for (const key of held) await releaseArticle(key, place);
      return { lines: held.map((key) => begin('released', key)), exitCode };
    },
  };
}
