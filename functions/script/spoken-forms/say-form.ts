import { chooseForm } from './choose-form.ts';
import type { CompiledRule } from './compile-rule.ts';
import { readRoman } from './read-roman.ts';
import { sayDate } from './say-date.ts';
import type { LanguageForms } from './spoken-form.ts';

/** Whose forms are said: a language's, in one of its regions. */
export type FormsOf = { readonly forms: LanguageForms; readonly language: string };

/** What a match of a rule is said as; `undefined` where it is not what the rule means, such as the 40th of May. */
export function sayForm(
  rule: CompiledRule,
  found: Readonly<Record<string, string | undefined>>,
  speaker: FormsOf,
): string | undefined {
  if (rule.isRising === true && !isRising(found, speaker.forms)) return undefined;
  let isKnown = true;
  const said = rule.say.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, list: string | undefined) => {
    const part = sayPart({ name, list, rule }, found, speaker);
    if (part === undefined) isKnown = false;
    return part ?? '';
  });
  return isKnown ? said : undefined;
}

type Part = { readonly name: string; readonly list: string | undefined; readonly rule: CompiledRule };

function sayPart(
  { name, list, rule }: Part,
  found: Readonly<Record<string, string | undefined>>,
  speaker: FormsOf,
): string | undefined {
  const written = found[name];
  if (written === undefined) return speaker.forms.phrases[name];
  const kind = rule.kinds.get(name) ?? name;
  if (kind === 'series' || kind === 'romans') return saySeries(written, list, speaker.forms);
  const said = sayKind(kind, written, speaker);
  if (said === undefined) return undefined;
  const lists = speaker.forms.lists ?? {};
  if (list !== undefined) return lists[list]?.[said];
  const listed = lists[kind]?.[written];
  return listed === undefined ? said : decline(listed, found.high ?? found.number, speaker);
}

/** All numerals of a series and the dashes between them, or none. */
function saySeries(series: string, list: string | undefined, forms: LanguageForms): string | undefined {
  let isKnown = true;
  const said = series.replace(/([IVXL]+)\.?| ?[-–] ?/g, (_, numeral: string | undefined) => {
    if (numeral === undefined) return ` ${forms.phrases.to} `;
    const number = readRoman(numeral)?.toString();
    const listed = number === undefined || list === undefined ? number : sayOrdinal(number, list, forms);
    if (listed === undefined) isKnown = false;
    return listed ?? '';
  });
  return isKnown ? said : undefined;
}

/** Higher rulers are no ordinals in some languages. */
function sayOrdinal(number: string, list: string, { lists, phrases }: LanguageForms): string | undefined {
  return lists?.[list]?.[number] ?? (phrases.rulerNumber === undefined ? undefined : number);
}

function sayKind(kind: string, written: string, { forms, language }: FormsOf): string | undefined {
  switch (kind) {
    case 'roman':
    case 'longRoman':
    case 'singleRoman':
    case 'firstRoman':
    case 'numeral':
      return readRoman(written)?.toString();
    case 'isoDate':
      return sayDate(written, language);
    case 'version':
    case 'longVersion':
      return written.replaceAll('.', ` ${forms.phrases.point ?? '.'} `);
    case 'phone':
    case 'localPhone':
      return sayPhone(written, forms.phrases.plus ?? '+');
    case 'letters':
      return [...written].join(' ');
    case 'power':
      return written.normalize('NFKC').replace('−', `${forms.phrases.minus ?? '−'} `);
    case 'lowered':
    case 'plainLetters':
      return written.normalize('NFKC');
    default:
      return written;
  }
}

/** Digit by digit, with a pause between the groups. */
function sayPhone(phone: string, plus: string): string {
  const groups = phone.replace('(0)', '').match(/[0-9]+/g) ?? [];
  const digits = groups.map((group) => [...group].join(' ')).join(', ');
  return phone.startsWith('+') ? `${plus} ${digits}` : digits;
}

/** The form of a word behind a number. */
function decline(listed: string, number: string | undefined, { forms, language }: FormsOf): string {
  const written = listed.split('|');
  if (written.length === 1 || number === undefined) return written.at(-1) ?? listed;
  return chooseForm(written, readNumber(number, forms), language);
}

function isRising(found: Readonly<Record<string, string | undefined>>, forms: LanguageForms): boolean {
  const [low, high] = [readNumber(found.low ?? '', forms), readNumber(found.high ?? '', forms)];
  const isShort = found.low?.length === 4 && found.high?.length === 2;
  // The end of a telephone number.
  if (/^0\d\d/.test(found.high ?? '')) return false;
  // Digits of other scripts are not compared.
  return !((isShort ? low % 100 : low) >= high);
}

function readNumber(number: string, { decimal }: LanguageForms): number {
  const plain = decimal === '.' ? number.replaceAll(',', '') : number.replace(/[. ]/g, '').replace(',', '.');
  return Number(plain);
}
