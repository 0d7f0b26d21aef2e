/** Makes a value at its first use and gives the same one ever after; what could not be made is tried again. */
export function warmOnce<Value>(make: () => Value | Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return async function use() {
    made ??= (async () => await make())();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}
