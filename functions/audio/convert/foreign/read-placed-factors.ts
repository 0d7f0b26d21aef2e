import type { Bits } from '../../decode/bits.ts';
import {
  type Coding,
  codings,
  type FactorGroups,
  type GroupCounts,
  groupFactors,
  kindOf,
} from '../../decode/factor-groups.ts';
import { readFactors } from '../../decode/read-factors.ts';
import type { Granule } from '../../decode/read-granule.ts';
import { mostBands } from '../../decode/read-scales.ts';

/** The factors of a channel's bands; as a place between left and right a factor counts only below the band's limit. */
export type Factors = { readonly values: Int32Array; readonly limits: Int32Array };

/** No factors yet. */
export function createFactors(): Factors {
  return { values: new Int32Array(mostBands), limits: new Int32Array(mostBands) };
}

/** What decides in which way a granule's factors are written. */
export type Writing = {
  readonly isFirstVersion: boolean;
  /** Whether they are those of a right channel of which some are places between left and right. */
  readonly isIntensity: boolean;
  /** The groups of which the factors of the granule before are taken over. */
  readonly shares: readonly boolean[];
};

/** Reads a granule's factors, and up to which one each of them is a place. */
export function readPlacedFactors(bits: Bits, granule: Granule, { factors, writing }: Reading): void {
  const groups = groupsOf(granule, writing);
  readFactors(bits, groups, { values: factors.values, shares: writing.shares });
  let band = 0;
  for (const [group, size] of groups.sizes.entries()) {
    const end = band + (groups.counts[group] ?? 0);
    factors.limits.fill(limitOf(size, writing.isFirstVersion), band, end);
    band = end;
  }
}

type Reading = { readonly factors: Factors; readonly writing: Writing };

/** MPEG-1 has seven places. In MPEG-2 the highest number that fits is none; where there are no bits, the place is the first. */
function limitOf(size: number, isFirstVersion: boolean): number {
  if (isFirstVersion) return 7;
  return size === 0 ? 1 : 2 ** size - 1;
}

/** ISO/IEC 11172-3, 2.4.2.7: how many bits the lower and the upper bands' factors have, by their code. */
const lowerSizes = [0, 0, 0, 0, 3, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4];
const upperSizes = [0, 1, 2, 3, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 2, 3];
const firstVersionCounts: GroupCounts = { long: [6, 5, 5, 5], mixed: [8, 9, 6, 12], short: [9, 9, 6, 12] };

/** ISO/IEC 13818-3, 2.4.3.2: the right channel's where intensity is used; half of the code. */
const intensityCodings: readonly Coding[] = [
  {
    from: 244,
    radices: [4, 3, 1, 1],
    counts: { long: [8, 8, 5, 0], mixed: [6, 18, 9, 0], short: [15, 12, 9, 0] },
  },
  {
    from: 180,
    radices: [4, 4, 4, 1],
    counts: { long: [6, 6, 6, 3], mixed: [6, 12, 9, 6], short: [12, 9, 9, 6] },
  },
  {
    from: 0,
    radices: [5, 6, 6, 1],
    counts: { long: [7, 7, 7, 0], mixed: [6, 15, 12, 0], short: [12, 12, 12, 0] },
  },
];

function groupsOf(granule: Granule, { isFirstVersion, isIntensity }: Writing): FactorGroups {
  const code = granule.scalefactorCode;
  if (!isFirstVersion && isIntensity) return groupFactors(code >> 1, intensityCodings, granule);
  if (!isFirstVersion) return groupFactors(code, codings, granule);
  const [lower, upper] = [lowerSizes[code] ?? 0, upperSizes[code] ?? 0];
  return { sizes: [lower, lower, upper, upper], counts: firstVersionCounts[kindOf(granule)] };
}
