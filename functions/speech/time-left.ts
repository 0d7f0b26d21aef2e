import type { Deadline } from '../cloud/deadline.ts';

/**
 * A request of 3,000 characters brings three minutes of sound and takes Polly up to a minute; what is in flight shall come to
 * its end, and be kept, before the function's time does.
 */
const reserveSeconds = 90;

/** Whether there is time for another request. */
export function hasTime(deadline: Deadline): boolean {
  return deadline.remainingSeconds() > reserveSeconds;
}
