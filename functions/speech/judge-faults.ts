import type { Deadline } from '../cloud/deadline.ts';
import { SpeechError, ThrottleError } from './speech-error.ts';
import { hasTime } from './time-left.ts';

/** How Polly's faults are waited out: a throttle costs nothing, others may have been billed and are counted. */
export const faultDelays = {
  attempts: Number.POSITIVE_INFINITY,
  firstDelaySeconds: 0.4,
  longestDelaySeconds: 5,
} as const;

/** Says after each fault whether another attempt may help: for so many faults, and as long as there is time. */
export function judgeFaults(deadline: Deadline, faultsLimit: number): (error: unknown) => boolean {
  let faults = 0;
  return (error) => {
    if (!(error instanceof SpeechError) || !hasTime(deadline)) return false;
    if (!(error instanceof ThrottleError)) faults += 1;
    return faults < faultsLimit;
  };
}
