import { Aws, Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type MetricName, metricNamespace } from '../functions/cloud/log/write-metrics.ts';
import { period, sumOf } from './metrics.ts';
import type { MonitoringProps, Watched } from './monitoring.ts';

/** What came of articles and what it cost above, how the machinery does below. */
export function createDashboard(scope: Construct, props: MonitoringProps): Dashboard {
  const { name, narrate, publish } = props;
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: name,
    // A week shows what a day of the week is like.
    defaultInterval: Duration.days(7),
  });
  const sums = (...names: readonly MetricName[]) => names.map((metric) => sumOf(metric, name));
  dashboard.addWidgets(
    new SingleValueWidget({
      ...{ title: 'Sums', width: 24, setPeriodToTimeRange: true },
      metrics: sums(
        'ArticlesPublished',
        'ArticlesFailed',
        'ArticlesHeld',
        'SecondsOfSpeech',
        'DollarsBilled',
      ),
    }),
  );
  dashboard.addWidgets(
    graph('Articles', sums('ArticlesPublished', 'ArticlesFailed', 'ArticlesHeld')),
    graph('Characters', sums('CharactersBilled', 'CharactersSaved')),
    graph('Chunks', sums('ChunksSpoken', 'ChunksFromStudio')),
  );
  dashboard.addWidgets(
    graph('Failures by class', [failuresByClass(name)]),
    graph('Oldest message, seconds', [oldest(narrate, 'narrate'), oldest(publish, 'publish')]),
    graph('Dead letters', [deadLetters(narrate, 'narrate'), deadLetters(publish, 'publish')]),
  );
  dashboard.addWidgets(
    graph('Errors of functions', [
      narrate.function.metricErrors({ period, label: 'narrate' }),
      publish.function.metricErrors({ period, label: 'publish' }),
    ]),
    graph('Longest runs, milliseconds', [
      narrate.function.metricDuration({ period, label: 'narrate', statistic: 'Maximum' }),
      publish.function.metricDuration({ period, label: 'publish', statistic: 'Maximum' }),
    ]),
    graph('US$ billed by Polly', sums('DollarsBilled')),
  );
  return dashboard;
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, leftYAxis: { min: 0 } });
}

function oldest({ queues }: Watched, label: string): IMetric {
  return queues.queue.metricApproximateAgeOfOldestMessage({ period, label, statistic: 'Maximum' });
}

function deadLetters({ queues }: Watched, label: string): IMetric {
  return queues.deadLetters.metricApproximateNumberOfMessagesVisible({ period, label, statistic: 'Maximum' });
}

/** Whatever classes there are by then: no list of them has to be kept here. */
function failuresByClass(name: string): IMetric {
  const search = `{${metricNamespace},Narration,Class} MetricName="Failures" Narration="${name}"`;
  const expression = `SEARCH('${search}', 'Sum', ${period.toSeconds()})`;
  return new MathExpression({ expression, usingMetrics: {}, period, label: '', searchRegion: Aws.REGION });
}
