/** A bucket answers so many at a time without a throttle, and a laptop's memory holds them. */
const atOnce = 16;

/** The results of some work on each value, in the values' order, a few at a time. */
export async function mapInParallel<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < values.length; from += atOnce)
    results.push(...(await Promise.all(values.slice(from, from + atOnce).map(work))));
  return results;
}
