import { excerpt } from '../../advice/excerpt.ts';
import { FieldError, nameOf } from '../../advice/field-error.ts';
import { expectedRate, readRate } from '../../script/voices/read-rate.ts';
import { type Check, readText } from './check-value.ts';

/** How fast is read, in per cent of the voice's usual rate. */
export const rate: Check<number> = (value, path) => {
  const text = readText(value, path);
  const found = readRate(text);
  if (found !== undefined) return found;
  throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" cannot be used; ${expectedRate}`);
};
