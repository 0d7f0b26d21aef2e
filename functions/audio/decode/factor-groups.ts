import type { Granule } from './read-granule.ts';

/** From this code up the four groups of bands have so many possible numbers of bits, and so many bands. */
export type Coding = {
  readonly from: number;
  readonly radices: readonly number[];
  readonly counts: GroupCounts;
};

/** How many bands the four groups have in each kind of blocks; each window of a short block counts. */
export type GroupCounts = Readonly<Record<'long' | 'mixed' | 'short', readonly number[]>>;

/** How many bits a band's factor has in each group, and how many bands the group has. */
export type FactorGroups = { readonly sizes: readonly number[]; readonly counts: readonly number[] };

/** ISO/IEC 13818-3, 2.4.3.2. */
export const codings: readonly Coding[] = [
  {
    from: 500,
    radices: [4, 3, 1, 1],
    counts: { long: [11, 10, 0, 0], mixed: [15, 18, 0, 0], short: [18, 18, 0, 0] },
  },
  {
    from: 400,
    radices: [5, 5, 4, 1],
    counts: { long: [6, 5, 7, 3], mixed: [6, 9, 12, 6], short: [9, 9, 12, 6] },
  },
  {
    from: 0,
    radices: [5, 5, 4, 4],
    counts: { long: [6, 5, 5, 5], mixed: [6, 9, 9, 9], short: [9, 9, 9, 9] },
  },
];

/** The groups that a code stands for, of codings whose highest comes first and whose last begins at 0. */
export function groupFactors(code: number, codings: readonly Coding[], granule: Granule): FactorGroups {
  const coding = codings.find(({ from }) => code >= from);
  if (coding === undefined) throw new RangeError(`no coding has the code ${code}`);
  return {
    sizes: readSizes(code - coding.from, coding.radices),
    counts: coding.counts[kindOf(granule)],
  };
}

/** The kind of a granule's blocks. */
export function kindOf({ blockType, isMixed }: Granule): 'long' | 'mixed' | 'short' {
  if (blockType !== 2) return 'long';
  return isMixed ? 'mixed' : 'short';
}

/** The digits of a number, the last group's the lowest. */
function readSizes(code: number, radices: readonly number[]): readonly number[] {
  const sizes = [0, 0, 0, 0];
  let rest = code;
  for (let group = 3; group >= 0; group -= 1) {
    const radix = radices[group] ?? 1;
    sizes[group] = rest % radix;
    rest = Math.floor(rest / radix);
  }
  return sizes;
}
