import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundling, bundlingWithPlayer } from './bundling.ts';
import type { EventQueue } from './event-queue.ts';
import { explainPatterns } from './explain.ts';

/** What differs between the two functions. */
export type QueueFunctionProps = {
  /** The file directly in `functions/`. */
  readonly file: 'narrate.ts' | 'publish.ts';
  readonly description: string;
  /** What feeds it, and takes what it cannot finish or read. */
  readonly events: EventQueue;
  readonly logRetention: RetentionDays | undefined;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly batchSize: number;
  /** How long messages may wait for each other; absent: not at all. */
  readonly batchingWindow?: Duration;
  /** How many invocations may run at once; 2 is the least that SQS allows. */
  readonly maxConcurrency: number;
};

/** One thing that a function may do, and why its resources are patterns where they are. */
export type Grant = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly reason: string;
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A Lambda function that a queue feeds, with a role and a log of its own. */
export class QueueFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, id: string, props: QueueFunctionProps) {
    super(scope, id);
    const { file, timeout } = props;
    const { queue, deadLetters } = props.events;
    // A quarter: long enough to look into what a listener says about last month's episode.
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logRetention ?? RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: the managed policy that CDK would attach may write every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.function = new NodejsFunction(this, 'Function', {
      entry: fileURLToPath(new URL(`../functions/${file}`, import.meta.url)),
      depsLockFilePath: fileURLToPath(new URL('../package-lock.json', import.meta.url)),
      description: props.description,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      // A fifth cheaper per second than x86 and no slower here: nothing in the bundle is native.
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout,
      role,
      logGroup,
      // Puts time, level and request id beside the fields that functions/cloud/log/log.ts writes.
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...props.environment,
        QUEUE_URL: queue.queueUrl,
        DEAD_LETTERS_URL: deadLetters.queueUrl,
        NODE_OPTIONS: '--enable-source-maps',
      },
      // CDK would set AWS_NODEJS_CONNECTION_REUSE_ENABLED, which only version 2 of the SDK knew.
      awsSdkConnectionReuse: false,
      bundling: file === 'publish.ts' ? bundlingWithPlayer : bundling,
    });
    this.#follow(props);
    // What one invocation cannot finish goes on in another one; what it cannot read goes aside at once, with the reason.
    // Not `grantSendMessages`, which would let it look into the queues as well.
    const resources = [queue.queueArn, deadLetters.queueArn];
    this.allow({ actions: ['sqs:SendMessage'], resources, reason: 'two queues' });
  }

  #follow({ events, batchSize, batchingWindow, maxConcurrency }: QueueFunctionProps): void {
    this.function.addEventSource(
      new SqsEventSource(events.queue, {
        batchSize,
        ...(batchingWindow === undefined ? {} : { maxBatchingWindow: batchingWindow }),
        maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Lets the function do one thing more. */
  allow({ actions, resources, reason, conditions = {} }: Grant): void {
    this.function.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
    explainPatterns(this, resources, reason);
  }
}
