import { readFileSync } from 'node:fs';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { metricUnits } from '../../functions/cloud/log/write-metrics.ts';
import { makeTemplate } from './make-template.ts';

let template: Template;
beforeAll(async () => {
  template = await makeTemplate({ alertEmail: 'desk@example.com' });
});

const alarms = [
  ['NarrateDeadLetters', 'ApproximateNumberOfMessagesVisible', 1],
  ['NarrateErrors', 'Errors', 3],
  ['NarrateAge', 'ApproximateAgeOfOldestMessage', 14_400],
  ['PublishDeadLetters', 'ApproximateNumberOfMessagesVisible', 1],
  ['PublishErrors', 'Errors', 3],
  ['PublishAge', 'ApproximateAgeOfOldestMessage', 3_600],
  ['BudgetReached', 'ArticlesHeld', 1],
] as const;

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

/** One of an alarm each: their headings are of the third level, up to the next of any level. */
const sections = [...runbook.matchAll(/^### (\w+)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(
  ([, name = '', text = '']) => ({ name, text }),
);

describe('the alarms', () => {
  it.each(alarms)('%s watches %s, goes off at %i and tells the topic', (name, MetricName, Threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `Bucketcast-${name}`,
      ...{ MetricName, Threshold, EvaluationPeriods: 1, TreatMissingData: 'notBreaching' },
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^MonitoringAlerts') }],
    });
  });

  it('are no others, and each has a section of the runbook that its description names', () => {
    const found = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
    const linked = found.map(
      ({ Properties }) => /docs\/runbook\.md#(\w+)$/.exec(Properties.AlarmDescription)?.[1],
    );
    const names = alarms.map(([name]) => name.toLowerCase()).toSorted();
    expect(linked.toSorted()).toEqual(names);
    expect(sections.map(({ name }) => name.toLowerCase()).toSorted()).toEqual(names);
  });

  it.each(sections)(
    'of $name: the runbook says what it means, what to look at and what to do',
    ({ text }) => {
      const parts = [...text.matchAll(/^\*\*(What .*?)\.\*\* \S|^\*\*(What .*?)\.\*\*\n\n```/gm)];
      expect(parts.map(([, inline, before]) => inline ?? before)).toEqual([
        'What it means',
        'What to look at',
        'What to do',
      ]);
    },
  );

  it('name in the runbook only what the stack tells', () => {
    const named = [...runbook.matchAll(/\$\(output (\w+)\)/g)].map(([, name]) => name ?? '');
    expect(new Set(named).size).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(template.findOutputs(name)), name).toEqual([name]);
  });

  it('watch each queue and each function by its own name', () => {
    const watched = (MetricName: string) =>
      Object.values(template.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName } })).map(
        ({ Properties }) => JSON.stringify(Properties.Dimensions),
      );
    expect(watched('ApproximateNumberOfMessagesVisible').toSorted()).toEqual([
      expect.stringContaining('NarrationEventsDeadLetters'),
      expect.stringContaining('PublishingEventsDeadLetters'),
    ]);
    expect(watched('Errors').toSorted()).toEqual([
      expect.stringContaining('NarrationNarrateFunction'),
      expect.stringContaining('PublishingPublishFunction'),
    ]);
  });

  it('count held articles under the name that the functions write into their log', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ Namespace: 'Bucketcast', MetricName: 'ArticlesHeld', Statistic: 'Sum' },
      Dimensions: [{ Name: 'Narration', Value: 'Bucketcast' }],
    });
    template.allResourcesProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ NARRATION: 'Bucketcast' }) },
    });
  });
});

describe('the mails', () => {
  it('go to the address that is set, and to nobody where none is', async () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.com',
    });
    template.resourceCountIs('AWS::SNS::Subscription', 1);
    (await makeTemplate()).resourceCountIs('AWS::SNS::Subscription', 0);
  });

  it('say what is wrong with an article of this bucket that failed or is held', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['bucketcast'],
        'detail-type': ['Article Failed', 'Article Held'],
        detail: { bucket: [{ Ref: Match.stringLikeRegexp('^StorageArticles') }] },
      },
      Targets: [
        Match.objectLike({
          Arn: { Ref: Match.stringLikeRegexp('^MonitoringAlerts') },
          InputTransformer: {
            InputPathsMap: Match.objectLike({
              'detail-article': '$.detail.article',
              'detail-problem': '$.detail.problem',
              'detail-findings': '$.detail.findings',
            }),
            InputTemplate: Match.stringLikeRegexp('Why: <detail-problem>'),
          },
        }),
      ],
    });
  });

  it('come from this account’s alarms, these rules and over TLS alone', () => {
    const [policy] = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
    const statements: readonly { readonly Effect: string; readonly Principal: unknown }[] =
      policy?.Properties.PolicyDocument.Statement;
    expect(statements.map(({ Effect, Principal }) => [Effect, Principal])).toEqual([
      ['Deny', '*'],
      ['Allow', { Service: 'cloudwatch.amazonaws.com' }],
      ['Allow', { Service: 'events.amazonaws.com' }],
    ]);
    expect(JSON.stringify(statements)).toContain('"aws:SourceAccount":{"Ref":"AWS::AccountId"}');
  });
});

describe('the dashboard', () => {
  it('is one, and shows every metric that the functions write', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    const body = JSON.stringify(template.findResources('AWS::CloudWatch::Dashboard'));
    for (const name of Object.keys(metricUnits)) expect(body, name).toContain(name);
    for (const title of ['Oldest message', 'Dead letters', 'Failures by class'])
      expect(body).toContain(title);
  });
});
