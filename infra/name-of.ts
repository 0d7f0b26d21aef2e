import { Names, Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The narrowest limit, less what is put behind it: a schedule group has 64 characters. */
const greatestLength = 40;

/** What dashboard, metrics and worldwide names go by: the stack's name, and the construct's where it has one of its own. */
export function nameOf(construct: Construct): string {
  const stack = Stack.of(construct);
  const own = construct.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id);
  const name = [stack.stackName, ...own.filter((id) => id !== 'Default')].join('-');
  if (!Token.isUnresolved(name) && name.length <= greatestLength && /^[\w-]+$/.test(name)) return name;
  return Names.uniqueResourceName(construct, { maxLength: greatestLength, separator: '-' });
}
