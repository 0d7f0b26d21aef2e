import { readWords } from '../../article/fields/read-pronounce.ts';
import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import type { Check } from './check-value.ts';

/** Words, and how each is said. */
export const pronounce: Check<readonly Pronunciation[]> = readWords;
