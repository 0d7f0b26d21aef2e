import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Explains to cdk-nag one thing that it would find in a construct or in what is below it. */
export function explain(construct: Construct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${finding}`, reason });
}

/** Explains each resource of a grant that is a pattern, by the name that cdk-nag has for it. */
export function explainPatterns(construct: Construct, resources: readonly string[], reason: string): void {
  for (const resource of resources) {
    const name = nameFinding(Stack.of(construct).resolve(resource));
    if (name.includes('*')) explain(construct, `IAM5[Resource::${name}]`, reason);
  }
}

/** References stand in brackets: `<Bucket.Arn>/speech/*`. */
function nameFinding(resolved: unknown): string {
  if (typeof resolved === 'string') return resolved;
  const { Ref: reference, 'Fn::GetAtt': attribute, 'Fn::Join': join } = fieldsOf(resolved);
  if (typeof reference === 'string') return `<${reference}>`;
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  const parts: unknown = Array.isArray(join) ? join[1] : undefined;
  if (Array.isArray(parts)) return parts.map(nameFinding).join('');
  throw new TypeError(`cannot name ${JSON.stringify(resolved)}; expected text, Ref, Fn::GetAtt or Fn::Join`);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
