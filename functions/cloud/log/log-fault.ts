import { keepMetrics } from './keep-metrics.ts';
import { log } from './log.ts';
import { measureFault } from './measure-notice.ts';

/** Logs what went wrong, and counts it in the metrics by the class of its error. */
export const logFault: typeof log = (level, message, fields = {}) => {
  log(level, message, fields);
  const { error, key } = fields;
  keepMetrics(measureFault(error, typeof key === 'string' ? key : undefined));
};
