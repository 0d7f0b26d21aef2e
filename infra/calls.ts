import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueFunction } from './queue-function.ts';

/** The queue that is called, and what the schedules' group is named after. */
export type CallsProps = { readonly queue: IQueue; readonly name: string };

/** Schedules that bring an article before its function again when its time comes, and who may make them. */
export class Calls extends Construct {
  /** What the function has to know, as `functions/cloud/configuration.ts` reads it. */
  readonly environment: Readonly<Record<'QUEUE_ARN' | 'SCHEDULE_GROUP' | 'SCHEDULE_ROLE', string>>;
  readonly #group: CfnScheduleGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string, { queue, name }: CallsProps) {
    super(scope, id);
    // A group of its own, so that no other schedule of the account can be touched; its schedules go with the stack.
    this.#group = new CfnScheduleGroup(this, 'Group', { name: `${name}-calls` });
    this.#role = new Role(this, 'Role', {
      description: 'Lets schedules write into the queue of the function that made them',
      // Against a schedule of another account that names this role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': this.#group.attrArn },
        },
      }),
    });
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    );
    this.environment = {
      QUEUE_ARN: queue.queueArn,
      SCHEDULE_GROUP: this.#group.ref,
      SCHEDULE_ROLE: this.#role.roleArn,
    };
  }

  /** Lets a function make, move and cancel calls, and nothing else with the role. */
  grantScheduling(grantee: QueueFunction): void {
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.#group.ref}/*`,
    });
    grantee.allow({
      actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
      resources: [schedules],
      reason: 'one schedule for each article that waits, in a group of its own',
    });
    grantee.allow({
      actions: ['iam:PassRole'],
      resources: [this.#role.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      reason: 'one role',
    });
  }
}
