import { AwsError } from '../api/aws-error.ts';
import type { Fault } from './fault.ts';

/** The error that the service gives instead of an answer, if the fault is one of its own. */
export function answerInstead(fault: Fault | undefined): AwsError | undefined {
  switch (fault) {
    case 'throttle':
      return new AwsError('ThrottlingException', 'Rate exceeded');
    case 'failure':
      return new AwsError(
        'ServiceFailureException',
        'An unknown condition has caused a service failure',
        500,
      );
    case 'unavailable':
      return new AwsError('ServiceUnavailableException', 'Service is unavailable', 503);
    default:
      return undefined;
  }
}
