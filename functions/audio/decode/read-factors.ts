import { type Bits, takeBits } from './bits.ts';
import type { FactorGroups } from './factor-groups.ts';

/** Where factors go, one a band, and of which groups those of the granule before stay there; of none where nothing is said. */
export type FactorTarget = { readonly values: Int32Array; readonly shares?: readonly boolean[] };

/** Reads the factors of a granule's bands, group by group; bands behind the last group have none. */
export function readFactors(
  bits: Bits,
  { sizes, counts }: FactorGroups,
  { values, shares }: FactorTarget,
): void {
  let band = 0;
  for (let group = 0; group < 4; group += 1) {
    const size = sizes[group] ?? 0;
    const end = band + (counts[group] ?? 0);
    if (shares?.[group] === true) band = end;
    for (; band < end; band += 1) values[band] = takeBits(bits, size);
  }
  values.fill(0, band);
}
