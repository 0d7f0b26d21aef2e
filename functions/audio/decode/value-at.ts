/** A value of a list whose length is known; the language does not know it. */
export function valueAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
