import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import { PronunciationError } from '../../script/pronunciations/pronunciation-error.ts';
import { readPronunciations } from '../../script/pronunciations/read-pronunciations.ts';
import type { Check } from './check-value.ts';
import { SettingError } from './setting-error.ts';

/** Words, and how each is said. */
export const pronounce: Check<readonly Pronunciation[]> = (value, path) => {
  try {
    return readPronunciations(value);
  } catch (error) {
    if (!(error instanceof PronunciationError)) throw error;
    throw new SettingError([...path, ...error.path], error.message);
  }
};
