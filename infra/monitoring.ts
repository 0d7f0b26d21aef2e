import { Aws } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { createAlarms } from './alarms.ts';
import { createDashboard } from './dashboard.ts';
import type { EventQueue } from './event-queue.ts';
import { mailFindings } from './mail-findings.ts';

/** A function and what leads to it. */
export type Watched = { readonly queues: EventQueue; readonly function: IFunction };

/** What is watched, and who is told. */
export type MonitoringProps = {
  readonly name: string;
  readonly alertEmail: string | undefined;
  readonly articles: IBucket;
  readonly narrate: Watched;
  readonly publish: Watched;
};

/** A dashboard, an alarm for each thing that needs a person, and mails. */
export class Monitoring extends Construct {
  readonly alerts: Topic;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    // Without encryption at rest: AWS's own key for topics takes no message of alarms or events, and one's own costs a dollar a
    // month to hide for seconds what is then mailed.
    this.alerts = new Topic(this, 'Alerts', { enforceSSL: true });
    this.alerts.addToResourcePolicy(this.#alarmsMayPublish());
    if (props.alertEmail !== undefined) this.alerts.addSubscription(new EmailSubscription(props.alertEmail));
    for (const alarm of createAlarms(this, props)) alarm.addAlarmAction(new SnsAction(this.alerts));
    mailFindings(this, props.articles, this.alerts);
    createDashboard(this, props);
  }

  /** A policy of one's own takes the place of the one by which the account's alarms could. */
  #alarmsMayPublish(): PolicyStatement {
    return new PolicyStatement({
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.alerts.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
  }
}
