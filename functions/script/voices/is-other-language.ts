import { pollyLanguage } from './default-voices.ts';

/** Of one written language: a text does not show how it is meant to be spoken. */
const relatives = new Map([
  ['arb', 'ar'],
  ['yue', 'cmn'],
]);

/** Whether two tags name different languages, whatever their regions: `zh-TW` and Polly's `cmn-CN` do not. */
export function isOtherLanguage(one: string, other: string): boolean {
  return primaryOf(one) !== primaryOf(other);
}

function primaryOf(tag: string): string | undefined {
  const primary = pollyLanguage(tag).split('-')[0];
  return relatives.get(primary ?? '') ?? primary;
}
