import { shareOf, sizeOf } from './border.ts';
import { type Group, packSection } from './pack-anew.ts';

/** That many requests are spoken anew at most to save one. */
const widestStretch = 8;

/** A request as it is weighed: how full it is, and of which run. */
type Weighed = { readonly group: Group; readonly share: number; readonly run: number };

/** Packs the emptiest neighbours of a run anew as long as there are more requests than `most`; `undefined` where that does not help. */
export function thinOut(runs: readonly (readonly Group[])[], most: number): readonly Group[] | undefined {
  let thinned: readonly Weighed[] | undefined = runs.flatMap(weighAll);
  while (thinned !== undefined && thinned.length > most) thinned = saveOne(thinned);
  return thinned?.map(({ group }) => group);
}

function weighAll(groups: readonly Group[], run: number): readonly Weighed[] {
  return groups.map((group) => ({ group, share: shareOf(sizeOf(group)), run }));
}

function saveOne(requests: readonly Weighed[]): readonly Weighed[] | undefined {
  for (let width = 2; width <= widestStretch; width += 1) {
    const at = findEmptiest(requests, width);
    const run = requests[at]?.run;
    if (run === undefined) continue;
    const packed = packSection(requests.slice(at, at + width).flatMap(({ group }) => group));
    if (packed.length < width) return requests.toSpliced(at, width, ...weighAll(packed, run));
  }
  return undefined;
}

/** Where so many neighbours of one run begin that together say the least; -1 where no run has so many. */
function findEmptiest(requests: readonly Weighed[], width: number): number {
  let [emptiest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at + width <= requests.length; at += 1) {
    if (requests[at]?.run !== requests[at + width - 1]?.run) continue;
    let share = 0;
    for (let next = at; next < at + width; next += 1) share += requests[next]?.share ?? 0;
    if (share < least) [emptiest, least] = [at, share];
  }
  return emptiest;
}
