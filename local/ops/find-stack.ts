import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { askAws } from './ask-aws.ts';
import { type Parts, partOutputs } from './read-ops-options.ts';

/**
 * The buckets, queues and the address that a deployed stack's outputs name.
 * @throws OperatorError where CloudFormation does not tell
 */
export async function findStack(name: string): Promise<Parts> {
  const { Stacks = [] } = await askAws(`read the stack "${name}"`, 'cloudformation:DescribeStacks', () =>
    new CloudFormationClient().send(new DescribeStacksCommand({ StackName: name })),
  );
  const outputs = new Map(
    (Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const found = Object.entries(partOutputs).map(([part, output]) => [part, outputs.get(output)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
