import { type Bordered, shareOf, sizeOf } from './border.ts';
import { findStretches, type Stretch } from './find-stretches.ts';
import { type Group, leastRequests, packAnew, packSection } from './pack-anew.ts';
import { thinOut } from './thin-out.ts';

/**
 * Over so many times as many requests as full ones would be, an often edited work's emptiest ones are packed anew:
 * 1.15 times the least possible, of which Polly would take 3,000 characters each and the project fills 2,950.
 */
const mostRequests = 1.13;

/**
 * Cuts a long work, whose runs are of one voice each, as it was cut before: what an earlier script said in one request is one again,
 * wherever it stands now, and only what is between such requests is packed anew. Runs of which nothing is left are cut as new ones.
 */
export function keepRequests(
  runs: readonly (readonly Bordered[])[],
  former: readonly number[],
): readonly Group[] {
  if (former.length === 0) return runs.flatMap(packAnew);
  const found = findStretches(runs, former);
  const kept = found.map(cutRun);
  const stretches = found.flat();
  const isNew = stretches.every(({ isKept }) => !isKept);
  const isUnchanged = stretches.every(({ isKept }) => isKept);
  if (isNew || isUnchanged) return kept.flat();
  const least = runs.reduce((sum, run) => sum + leastRequests(run), 0);
  const most = Math.max(mostRequests * least, Math.ceil(least) + 1);
  return thinOut(kept, most) ?? runs.flatMap((run, index) => leaner(packAnew(run), kept[index]));
}

function cutRun(stretches: readonly Stretch[]): readonly Group[] {
  if (stretches.every(({ isKept }) => !isKept)) return stretches.flatMap(({ group }) => packAnew(group));
  return stretches.flatMap(({ isKept, group }) =>
    isKept || shareOf(sizeOf(group)) <= 1 ? [group] : packSection(group),
  );
}

function leaner(anew: readonly Group[], kept: readonly Group[] = anew): readonly Group[] {
  return anew.length < kept.length ? anew : kept;
}
