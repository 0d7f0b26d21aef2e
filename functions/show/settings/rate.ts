import { expectedRate, readRate } from '../../script/voices/read-rate.ts';
import { type Check, readText } from './check-value.ts';
import { nameOf, SettingError } from './setting-error.ts';

/** How fast is read, in per cent of the voice's usual rate. */
export const rate: Check<number> = (value, path) => {
  const text = readText(value, path);
  const found = readRate(text);
  if (found !== undefined) return found;
  throw new SettingError(path, `${nameOf(path)} "${text.slice(0, 60)}" cannot be used; ${expectedRate}`);
};
