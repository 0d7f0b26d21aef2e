/** Reads things in their order, several of them already while the first one is used; never more than `count` are held. */
export async function* readAhead<Item, Value>(
  items: Iterable<Item>,
  count: number,
  read: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const begun: Promise<Value>[] = [];
  for (const item of items) {
    const reading = read(item);
    // A failure is thrown in its turn; until then nobody waits for it.
    reading.catch(() => {});
    begun.push(reading);
    if (begun.length >= count) yield* begun.splice(0, 1);
  }
  yield* begun;
}
