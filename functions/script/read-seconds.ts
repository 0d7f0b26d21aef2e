import { pauseLimitSeconds } from './pauses.ts';

/** How a length of time is given, for messages. */
export const secondsExpected = `seconds from 0 to ${pauseLimitSeconds}, such as 0.8`;

/** The seconds that a text gives; `undefined` for anything else, and for more than a pause may have. */
export function readSeconds(value: unknown): number | undefined {
  const isNumber = typeof value === 'string' && /^\d{1,3}(?:\.\d{1,9})?$/.test(value.trim());
  const seconds = isNumber ? Number(value) : Number.POSITIVE_INFINITY;
  return seconds <= pauseLimitSeconds ? seconds : undefined;
}
