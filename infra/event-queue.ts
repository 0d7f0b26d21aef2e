import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How long a function works on a batch, and how often a message may come. */
export type EventQueueProps = {
  readonly functionTimeout: Duration;
  /** After so many deliveries a message goes to the dead letters. */
  readonly maxReceiveCount: number;
};

/** A queue that buckets of this account may write their events into, and the queue of its dead letters. */
export class EventQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { functionTimeout, maxReceiveCount }: EventQueueProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The most that SQS allows: somebody on holiday still finds them.
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Little more than the function's timeout: what failed comes again after a quarter of an hour and not after the
      // hour and a half that six times the timeout would make. Lambda's manual asks for six times because of messages that
      // are fetched while all invocations are busy; the mapping's maximum concurrency fetches none then.
      visibilityTimeout: functionTimeout.plus(Duration.minutes(1)),
      // Longer than all deliveries together, or a message would vanish instead of becoming a dead letter.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    this.queue.addToResourcePolicy(this.#bucketsMaySend());
  }

  /** By account, not by bucket: the bucket waits for this policy, which therefore cannot name the bucket. */
  #bucketsMaySend(): PolicyStatement {
    return new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
  }
}
