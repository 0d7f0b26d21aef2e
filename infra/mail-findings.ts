import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { authorEvents, eventSource } from '../functions/report/tell-author.ts';

/** Mails the findings of the report on an article of this bucket that failed or is held. */
export function mailFindings(scope: Construct, articles: IBucket, topic: ITopic): void {
  const field = (name: string) => EventField.fromPath(`$.detail.${name}`);
  const lines = [
    `${EventField.detailType}: ${field('article')}`,
    `Why: ${field('problem')}`,
    `Left out of the recording: ${field('findings')}`,
    `The bucket: ${field('bucket')}. What was published of the article before stays up.`,
    'Save the article again when it is mended. docs/runbook.md says what else can be done.',
  ];
  new Rule(scope, 'Findings', {
    description: 'An article failed or is held: mails why',
    eventPattern: {
      source: [eventSource],
      detailType: [authorEvents.failed, authorEvents.held],
      detail: { bucket: [articles.bucketName] },
    },
    targets: [new SnsTopic(topic, { message: RuleTargetInput.fromMultilineText(lines.join('\n')) })],
  });
}
