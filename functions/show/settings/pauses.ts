import { excerpt } from '../../advice/excerpt.ts';
import { FieldError, nameOf } from '../../advice/field-error.ts';
import type { PauseSettings } from '../../script/pauses.ts';
import { readSeconds, secondsExpected } from '../../script/read-seconds.ts';
import { fields } from './check-parts.ts';
import { type Check, readText } from './check-value.ts';

const seconds: Check<number> = (value, path) => {
  const text = readText(value, path);
  const found = readSeconds(text);
  if (found !== undefined) return found;
  throw new FieldError(
    path,
    `${nameOf(path)} "${excerpt(text)}" cannot be used; expected ${secondsExpected}`,
  );
};

/** How long it is silent between the parts of an article. */
export const pauses: Check<PauseSettings> = fields<PauseSettings>(
  { title: seconds, heading: seconds, paragraph: seconds, item: seconds, quote: seconds, scene: seconds },
  [],
);
