/** What belongs to the one resource of such a name: logical ids end in a hash that changes with the construct's path. */
export function findResource<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const found = [...values].filter(([id]) => id.includes(name)).map(([, value]) => value);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(
      `${found.length} resources are named ${name}; expected one of ${[...values.keys()].join(', ')}`,
    );
  }
  return found[0];
}
