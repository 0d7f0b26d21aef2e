import { type References, resolve } from './resolve.ts';
import type { Template } from './synthesize.ts';

/** One thing that a role may do. */
export type Grant = { readonly action: string; readonly resource: string };

type PolicyProperties = {
  readonly PolicyDocument?: { readonly Statement: readonly Statement[] };
  readonly Roles?: readonly unknown[];
};
type Statement = { readonly Effect: string; readonly Action: unknown; readonly Resource: unknown };

/** All that the template lets a role do; the logical id of the role says whose. */
export function readGrants(template: Template, role: string, references: References): readonly Grant[] {
  const policies: readonly PolicyProperties[] = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(({ Properties }) => Properties);
  return policies
    .filter(({ Roles }) => JSON.stringify(Roles) === JSON.stringify([{ Ref: role }]))
    .flatMap(({ PolicyDocument }) => PolicyDocument?.Statement ?? [])
    .flatMap((statement) => readStatement(statement, references));
}

/** Whether one of the grants covers it; a star stands for any text, slashes too. */
export function isGranted(grants: readonly Grant[], { action, resource }: Grant): boolean {
  return grants.some((grant) => grant.action === action && matches(grant.resource, resource));
}

function readStatement({ Effect, Action, Resource }: Statement, references: References): readonly Grant[] {
  if (Effect !== 'Allow') throw new Error(`effect is ${Effect}; expected a role that is only allowed things`);
  return listOf(Action).flatMap((action) =>
    listOf(Resource).map((resource) => ({ action: String(action), resource: resolve(resource, references) })),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function matches(pattern: string, resource: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[^\w/:]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(resource);
}
