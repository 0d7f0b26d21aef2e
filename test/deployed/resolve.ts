/** What a deployment would put in place of a template's references: `Bucket` or `Bucket.Arn` to its value. */
export type References = ReadonlyMap<string, string>;

/**
 * A template's value as text, with `Ref`, `Fn::GetAtt` and `Fn::Join` carried out.
 * @throws Error where something refers to what the test did not make
 */
export function resolve(value: unknown, references: References): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = isRecord(value) ? value : {};
  if (typeof Ref === 'string') return lookUp(Ref, references);
  if (Array.isArray(attribute)) return lookUp(attribute.join('.'), references);
  if (Array.isArray(join) && Array.isArray(join[1])) {
    return join[1].map((part) => resolve(part, references)).join(String(join[0]));
  }
  throw new Error(`cannot resolve ${JSON.stringify(value)}; expected text, Ref, Fn::GetAtt or Fn::Join`);
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lookUp(name: string, references: References): string {
  const found = references.get(name);
  if (found === undefined)
    throw new Error(`nothing stands for ${name}; expected it among the test's resources`);
  return found;
}
