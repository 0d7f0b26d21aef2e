import { CreateBucketCommand, PutBucketNotificationConfigurationCommand } from '@aws-sdk/client-s3';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { createS3Store } from '../../functions/cloud/s3/s3-store.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import type { MotoServer } from '../edges/moto-server.ts';
import { CrashError, type RunningLambda, startLambda } from './lambda-runtime.ts';
import { createMotoQueue, type MotoQueue, type ReceivedMessage, toRecord } from './moto-queue.ts';
import { isRecord, resolve } from './resolve.ts';
import { type S3Witness, startS3Witness } from './s3-witness.ts';
import type { Resource, Synthesis, Template } from './synthesize.ts';

/** A template's buckets, queues and functions at work: what CloudFormation would make, as far as it can be had here. */
export interface Deployment {
  readonly references: ReadonlyMap<string, string>;
  /** By logical id, as are all that follow. */
  readonly stores: ReadonlyMap<string, Store>;
  readonly queues: ReadonlyMap<string, MotoQueue>;
  readonly functions: ReadonlyMap<string, DeployedFunction>;
  /** Hands messages to the functions until every queue is empty. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A function at work, and the requests that it sent to S3. */
export type DeployedFunction = { readonly lambda: RunningLambda; readonly witness: S3Witness };

type Mapping = { readonly queue: MotoQueue; readonly lambda: RunningLambda; readonly batchSize: number };

/** Makes all of it on moto_server, with the Polly stand-in as Polly. */
export async function deploy(
  synthesis: Synthesis,
  moto: MotoServer,
  pollyAddress: string,
): Promise<Deployment> {
  const { template } = synthesis;
  const references = new Map(
    Object.entries({ ...distributionReferences(template), ...scheduleReferences(template) }),
  );
  const stores = await makeBuckets(template, moto, references);
  const queues = await makeQueues(template, moto, references);
  await notify(template, moto, references);
  const functions = await startFunctions(synthesis, { moto, pollyAddress, references });
  const mappings = readMappings(template, queues, functions);
  return {
    references,
    stores,
    queues,
    functions,
    settle: () => settle(mappings, [...stores.values()]),
    stop: async () => {
      for (const { lambda, witness } of functions.values()) {
        await lambda.stop();
        await witness.stop();
      }
    },
  };
}

/** The resources of one type, by logical id. */
export function resourcesOf(template: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
}

function distributionReferences(template: Template): Readonly<Record<string, string>> {
  const ids = resourcesOf(template, 'AWS::CloudFront::Distribution').map(([id]) => id);
  return Object.fromEntries(ids.map((id) => [`${id}.DomainName`, 'podcast.example']));
}

/** What stands for the schedules of calls, and for the account that they are in. */
function scheduleReferences(template: Template): Readonly<Record<string, string>> {
  const groups = resourcesOf(template, 'AWS::Scheduler::ScheduleGroup').map(([id]) => [id, 'calls']);
  const roles = resourcesOf(template, 'AWS::IAM::Role').map(([id]) => [
    `${id}.Arn`,
    `arn:aws:iam::123456789012:role/${id}`,
  ]);
  const account = {
    'AWS::Partition': 'aws',
    'AWS::Region': 'eu-central-1',
    'AWS::AccountId': '123456789012',
  };
  return { ...account, ...Object.fromEntries([...groups, ...roles]) };
}

async function makeBuckets(template: Template, moto: MotoServer, references: Map<string, string>) {
  const stores = new Map<string, Store>();
  const client = moto.s3Client();
  for (const [id] of resourcesOf(template, 'AWS::S3::Bucket')) {
    const bucket = id.toLowerCase();
    const configuration = { LocationConstraint: 'eu-central-1' } as const;
    await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: configuration }));
    references.set(id, bucket).set(`${id}.Arn`, `arn:aws:s3:::${bucket}`);
    stores.set(id, createS3Store({ client, bucket }));
  }
  return stores;
}

/** Dead letters first: the others refer to them. */
async function makeQueues(template: Template, moto: MotoServer, references: Map<string, string>) {
  const queues = new Map<string, MotoQueue>();
  const inOrder = resourcesOf(template, 'AWS::SQS::Queue').toSorted(
    ([, left], [, right]) =>
      Number('RedrivePolicy' in left.Properties) - Number('RedrivePolicy' in right.Properties),
  );
  for (const [id, { Properties }] of inOrder) {
    // What failed comes back at once; nobody waits an hour and a half in a test.
    const attributes = { VisibilityTimeout: '0', ...redrive(Properties.RedrivePolicy, references) };
    const queue = await createMotoQueue(moto.address, id, attributes);
    references.set(id, queue.url).set(`${id}.Arn`, queue.arn);
    queues.set(id, queue);
  }
  return queues;
}

function redrive(policy: unknown, references: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  if (!isRecord(policy)) return {};
  const deadLetterTargetArn = resolve(policy.deadLetterTargetArn, references);
  return { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: policy.maxReceiveCount }) };
}

type Rule = {
  readonly Event: 's3:ObjectCreated:*' | 's3:ObjectRemoved:*';
  readonly Queue: unknown;
  readonly Filter?: { readonly S3Key: { readonly Rules: { Name: 'prefix' | 'suffix'; Value: string }[] } };
};
type BucketProperties = {
  readonly NotificationConfiguration?: { readonly QueueConfigurations: readonly Rule[] };
};

async function notify(template: Template, moto: MotoServer, references: ReadonlyMap<string, string>) {
  for (const [id, resource] of resourcesOf(template, 'AWS::S3::Bucket')) {
    const { NotificationConfiguration: configuration }: BucketProperties = resource.Properties;
    if (configuration === undefined) continue;
    const rules = configuration.QueueConfigurations.map(({ Event, Queue, Filter }) => ({
      Events: [Event],
      QueueArn: resolve(Queue, references),
      ...(Filter === undefined ? {} : { Filter: { Key: { FilterRules: Filter.S3Key.Rules } } }),
    }));
    const input = { Bucket: references.get(id), NotificationConfiguration: { QueueConfigurations: rules } };
    await moto.s3Client().send(new PutBucketNotificationConfigurationCommand(input));
  }
}

type FunctionProperties = {
  readonly Code?: { readonly S3Key: string };
  readonly Handler?: string;
  readonly MemorySize?: number;
  readonly Timeout?: number;
  readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
};
type Surroundings = {
  readonly moto: MotoServer;
  readonly pollyAddress: string;
  readonly references: ReadonlyMap<string, string>;
};

async function startFunctions({ template, bundleFolder }: Synthesis, surroundings: Surroundings) {
  const functions = new Map<string, DeployedFunction>();
  for (const [id, resource] of resourcesOf(template, 'AWS::Lambda::Function')) {
    const {
      Code,
      Handler = '',
      MemorySize = 128,
      Timeout = 3,
      Environment,
    }: FunctionProperties = resource.Properties;
    const witness = await startS3Witness(surroundings.moto.address);
    const variables = Object.entries(Environment?.Variables ?? {});
    const lambda = await startLambda({
      folder: bundleFolder(Code?.S3Key ?? ''),
      handler: Handler,
      memoryMegabytes: MemorySize,
      timeoutSeconds: Timeout,
      environment: {
        ...Object.fromEntries(
          variables.map(([name, value]) => [name, resolve(value, surroundings.references)]),
        ),
        AWS_ENDPOINT_URL_S3: witness.address,
        AWS_ENDPOINT_URL_SQS: surroundings.moto.address,
        AWS_ENDPOINT_URL_SCHEDULER: surroundings.moto.address,
        AWS_ENDPOINT_URL_EVENTBRIDGE: surroundings.moto.address,
        AWS_ENDPOINT_URL_POLLY: surroundings.pollyAddress,
      },
    });
    functions.set(id, { lambda, witness });
  }
  return functions;
}

type MappingProperties = {
  readonly EventSourceArn?: { readonly 'Fn::GetAtt': readonly string[] };
  readonly FunctionName?: { readonly Ref: string };
  readonly BatchSize?: number;
};

function readMappings(
  template: Template,
  queues: ReadonlyMap<string, MotoQueue>,
  functions: ReadonlyMap<string, DeployedFunction>,
): readonly Mapping[] {
  return resourcesOf(template, 'AWS::Lambda::EventSourceMapping').map(([id, resource]) => {
    const { EventSourceArn, FunctionName, BatchSize = 10 }: MappingProperties = resource.Properties;
    const queue = queues.get(EventSourceArn?.['Fn::GetAtt'][0] ?? '');
    const lambda = functions.get(FunctionName?.Ref ?? '')?.lambda;
    if (queue === undefined || lambda === undefined)
      throw new Error(`${id} leads from no queue or to no function`);
    return { queue, lambda, batchSize: BatchSize };
  });
}

/** One queue after the other, as if all that wakes a function came within its batching window. */
async function settle(mappings: readonly Mapping[], stores: readonly Store[]): Promise<void> {
  for (let isBusy = true; isBusy; ) {
    isBusy = false;
    for (const mapping of mappings) while (await deliver(mapping, stores)) isBusy = true;
  }
}

/** In the cloud a message comes again when the lease of the run that was killed has ended; here it comes at once. */
async function endLeases(stores: readonly Store[]): Promise<void> {
  for (const store of stores)
    for (const key of await store.list(studioKeys.lease(''))) await store.remove(key);
}

/** One batch, as Lambda delivers it: what the function does not give back is deleted. Whether there was any. */
async function deliver({ queue, lambda, batchSize }: Mapping, stores: readonly Store[]): Promise<boolean> {
  const messages = await gather(queue, batchSize);
  if (messages.length === 0) return false;
  const crashes = lambda.crashes();
  const failed = await invoke(
    lambda,
    messages.map((message) => toRecord(queue, message)),
  );
  for (const message of messages) {
    await (failed.has(message.MessageId) ? queue.giveBack(message) : queue.remove(message));
  }
  if (lambda.crashes() > crashes) await endLeases(stores);
  return true;
}

/** SQS gives ten at a time at most; Lambda gathers several such answers into a larger batch. */
async function gather(queue: MotoQueue, batchSize: number): Promise<readonly ReceivedMessage[]> {
  const messages: ReceivedMessage[] = [];
  while (messages.length < batchSize) {
    const some = await queue.take(Math.min(batchSize - messages.length, 10));
    if (some.length === 0) break;
    messages.push(...some);
  }
  return messages;
}

/** The messages that come again: those that the function gives back, or all of them where its process ended. */
async function invoke(lambda: RunningLambda, records: readonly SQSRecord[]): Promise<ReadonlySet<string>> {
  try {
    return readFailures(await lambda.invoke({ Records: records }));
  } catch (error) {
    if (error instanceof CrashError) return new Set(records.map(({ messageId }) => messageId));
    throw error;
  }
}

function readFailures(response: unknown): ReadonlySet<string> {
  if (!isRecord(response) || !Array.isArray(response.batchItemFailures)) {
    throw new Error(`the function answered ${JSON.stringify(response)}; expected batchItemFailures`);
  }
  const failures: SQSBatchResponse['batchItemFailures'] = response.batchItemFailures;
  return new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
}
