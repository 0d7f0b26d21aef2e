import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { period, sumOf } from './metrics.ts';
import type { MonitoringProps, Watched } from './monitoring.ts';

/** Where the runbook is; each alarm has a section of its name there. */
const runbook = 'docs/runbook.md';

/** One thing that needs a person. */
type Trouble = {
  /** The alarm's name behind that of the narration, and the section of the runbook. */
  readonly id: string;
  readonly metric: IMetric;
  /** The alarm goes off at this value. */
  readonly threshold: number;
  readonly says: string;
};

/** All alarms: none of them goes off by itself in quiet times, and none twice for one cause but where both sides of a queue show it. */
export function createAlarms(scope: Construct, props: MonitoringProps): readonly Alarm[] {
  const troubles = [
    ...findTroubles('Narrate', props.narrate, narrateAge),
    ...findTroubles('Publish', props.publish, publishAge),
    {
      id: 'BudgetReached',
      metric: sumOf('ArticlesHeld', props.name),
      // Each of them waits for somebody's decision.
      threshold: 1,
      says: 'An article would go over a limit and is held',
    },
  ];
  return troubles.map((trouble) => createAlarm(scope, props.name, trouble));
}

/**
 * Longer than the five deliveries of one message (80 minutes) and than a thousand articles that come at once: 5 million characters at
 * 8 requests a second and 400 characters a request are half an hour, and joining them as much again, two at a time.
 */
const narrateAge = Duration.hours(4);

/** Ten deliveries of one message take half an hour. */
const publishAge = Duration.hours(1);

/**
 * A function that is killed once is called again, and what it had spoken is kept. A message that kills it every time does so every
 * sixteen minutes; a function that cannot start at all does so more often.
 */
const errorsAnHour = 3;

function findTroubles(
  name: 'Narrate' | 'Publish',
  { queues, function: lambda }: Watched,
  age: Duration,
): readonly Trouble[] {
  return [
    {
      id: `${name}DeadLetters`,
      metric: queues.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      // Nobody but a person brings them back.
      threshold: 1,
      says: `A message was given up by ${name.toLowerCase()}`,
    },
    {
      id: `${name}Errors`,
      metric: lambda.metricErrors({ period: Duration.hours(1), statistic: 'Sum' }),
      threshold: errorsAnHour,
      says: `The function ${name.toLowerCase()} cannot start, or is killed again and again`,
    },
    {
      id: `${name}Age`,
      metric: queues.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      threshold: age.toSeconds(),
      says: `A message has waited for ${name.toLowerCase()} for ${age.toHumanString()}`,
    },
  ];
}

function createAlarm(scope: Construct, name: string, { id, metric, threshold, says }: Trouble): Alarm {
  return new Alarm(scope, id, {
    alarmName: `${name}-${id}`,
    alarmDescription: `${says}. What to do: ${runbook}#${id.toLowerCase()}`,
    metric,
    threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    // A queue that nobody uses and a function that nobody calls say nothing: all is well.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
