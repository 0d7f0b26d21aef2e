import type { LanguageForms } from '../spoken-form.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import { zh } from './zh.ts';

const byLanguage: Readonly<Record<string, LanguageForms>> = {
  ...{ ar, de, en, es, fr, hi, it, ja, ko, nl, pl, pt, sv, zh },
  // Polly's tags of languages that go by another name.
  ...{ arb: ar, cmn: zh, yue: zh },
};

/** Signs of units and of money, before which a dash between two numbers is a range in every language. */
const measures = {
  measure:
    'km m cm mm µm kg g mg t lb lbs oz ft mi mph kn ha l ml cl dl hl h min ms kW MW GW kWh MWh Hz kHz MHz GHz kB MB GB TB px pt dB kcal kJ bar hPa EUR USD GBP CHF',
  measureSign: '% ‰ € $ £ ¥ ₹ ° ℃ ″ ′',
} as const;

/** A language of which nothing is known: dashes are pauses where its words are written with spaces, and dates are said. */
const unknown: LanguageForms = { decimal: ',', phrases: { comma: ',', stop: '.' } };

/** What is known of how a language says things; its region plays no part in it. */
export function formsOf(language: string): LanguageForms {
  const forms = byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? unknown;
  return { ...forms, words: { ...measures, ...forms.words } };
}
