/** CloudWatch's name for what belongs together. */
export const metricNamespace = 'Bucketcast';

/** Every metric, with CloudWatch's unit for it. */
export const metricUnits = {
  ArticlesPublished: 'Count',
  ArticlesFailed: 'Count',
  ArticlesHeld: 'Count',
  ChunksSpoken: 'Count',
  ChunksFromStudio: 'Count',
  CharactersBilled: 'Count',
  CharactersSaved: 'Count',
  SecondsOfSpeech: 'Seconds',
  // CloudWatch knows no money.
  DollarsBilled: 'None',
  Failures: 'Count',
} as const;

/** The name of a metric. */
export type MetricName = keyof typeof metricUnits;

/** Numbers to count, and what they are about. */
export type Measured = {
  /** The key of the object. */
  readonly about?: string;
  readonly values: Readonly<Partial<Record<MetricName, number>>>;
  /** The class of an error: `Failures` is counted by it too. */
  readonly failure?: string;
};

/** Whose metrics these are, and when it is. */
export type Measurement = { readonly narration: string; readonly nowMilliseconds: number };

/**
 * One line in CloudWatch's embedded metric format, out of which the log makes metrics by itself.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function writeMetrics(
  { about, values, failure }: Measured,
  { narration, nowMilliseconds }: Measurement,
): string {
  const byNarration = {
    Namespace: metricNamespace,
    Dimensions: [['Narration']],
    Metrics: Object.entries(metricUnits).flatMap(([Name, Unit]) => (Name in values ? [{ Name, Unit }] : [])),
  };
  const byClass = {
    Namespace: metricNamespace,
    Dimensions: [['Narration', 'Class']],
    Metrics: [{ Name: 'Failures', Unit: metricUnits.Failures }],
  };
  const document = {
    _aws: {
      Timestamp: nowMilliseconds,
      CloudWatchMetrics: failure === undefined ? [byNarration] : [byNarration, byClass],
    },
    Narration: narration,
    ...(failure === undefined ? {} : { Class: failure }),
    ...(about === undefined ? {} : { key: about }),
    ...values,
  };
  return `${JSON.stringify(document)}\n`;
}
