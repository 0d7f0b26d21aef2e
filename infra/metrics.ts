import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricNamespace } from '../functions/cloud/log/write-metrics.ts';

/** CloudWatch's own metrics of queues and functions come at this pace. */
export const period = Duration.minutes(5);

/** The sum of one of the numbers that the functions write into their log. */
export function sumOf(metricName: MetricName, narration: string): Metric {
  const place = { namespace: metricNamespace, dimensionsMap: { Narration: narration } };
  return new Metric({ ...place, metricName, statistic: 'Sum', period });
}
