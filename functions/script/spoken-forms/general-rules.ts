import type { FormRule } from './spoken-form.ts';

/** A range with a dash in it: `{low}` and `{high}` are said with the language's word between. */
const range = '{low:number} ?[-–−] ?{high:number}';

/** Neither the first half of a range, nor a part of a word such as `$3m-a-year`. */
const alone = '(?! ?[-–−] ?(?:\\p{Lu}{0,3}\\p{Sc} ?)?\\p{N})(?!-\\p{L})';

/** What a sign of a number stands behind: white space or a bracket, and in scripts without spaces anything. */
const before = '[\\s(“‘«\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}，：（]';

/** Powers, of which the exponent is no number of units: `10⁸ km²`. */
const powerRules: readonly FormRule[] = [
  { find: '(?<base>[0-9]{1,3}){power} ?{unit}{end}', say: '{base} {toPower} {power} {unit}', isGlued: true },
  { find: '(?<base>[0-9]{1,3}){power}', say: '{base} {toPower} {power}', isGlued: true },
  {
    find: '(?<base>[0-9]{1,3})\\^(?<exponent>[0-9]{1,3}) ?{unit}{end}',
    say: '{base} {toPower} {exponent} {unit}',
    isGlued: true,
  },
  {
    find: '(?<base>[0-9]{1,3})\\^(?<exponent>[0-9]{1,3})',
    say: '{base} {toPower} {exponent}',
    isGlued: true,
  },
  {
    find: '(?<base>[0-9]{1,3})\\^[-−](?<exponent>[0-9]{1,3})',
    say: '{base} {toPower} {minus} {exponent}',
    isGlued: true,
  },
];

/**
 * Numbers, in every language that has the words; a rule comes before those below it. Whole numbers, decimals, ordinals, single units,
 * clock times and dates with names of months are left to the voices, which say them right.
 */
export const numberRules: readonly FormRule[] = [
  { find: '{isoDate}', say: '{isoDate}' },
  { find: '{phone}', say: '{phone}', isGlued: true },
  { find: '{low:time} ?[-–] ?{high:time}', say: '{low} {to} {high}' },
  { find: '{low:time} ?[〜～~] ?{high:time}', say: '{low}{wave}{high}', isGlued: true },
  { find: 'v{version}', say: '{versionName} {version}' },
  { find: '(?<={versionWord} ){version}(?= |$|[,;)]|\\.(?:\\s|$))', say: '{version}', isGlued: true },
  // Money by the million, the sign before or behind; `$5-10` is said by the names of coins.
  {
    find: `{currency} ?{low:number} ?[-–] ?(?:\\k<currency>)?{high:number} ?{scale}{end}`,
    say: '{low} {to} {high} {scale} {currency}',
    isGlued: true,
  },
  {
    find: `{currency} ?{low:number} ?{lowScale:scale} ?[-–] ?(?:\\k<currency> ?)?{high:number} ?{scale}{end}`,
    say: '{low} {lowScale} {to} {high} {scale} {currency}',
    isGlued: true,
  },
  {
    find: `(?<![\\p{L}\\p{N}][-–]){currency} ?{number} ?{scale}{end}${alone}`,
    say: '{number} {scale} {currency}',
    isGlued: true,
  },
  { find: `${range} ?{scale} ?{currency}`, say: '{low} {to} {high} {scale} {currency}', isGlued: true },
  { find: `{number} ?{scale} ?{currency}${alone}`, say: '{number} {scale} {currency}', isGlued: true },
  {
    find: '{money} ?{low:number} ?[-–] ?(?:\\k<money> ?)?{high:number} (?<amount>{scaleWord})',
    say: '{low} {to} {high} {amount} {money}',
    isGlued: true,
  },
  {
    find: '{money} ?{low:number} ?[-–] ?(?:\\k<money> ?)?{high:number}',
    say: '{low} {to} {high} {money}',
    isGlued: true,
  },
  ...powerRules,
  // Compound units, whose signs are said in many ways.
  {
    find: '{low:number} ?{lowUnit:unit} ?[-–] ?{high:number} ?{unit}{end}',
    say: '{low} {lowUnit} {to} {high} {unit}',
    isGlued: true,
  },
  { find: `${range} ?{unit}{end}`, say: '{low} {to} {high} {unit}', isGlued: true },
  { find: `(?<=^|${before})[-–−]{number} ?{unit}{end}`, say: '{minus} {number} {unit}', isGlued: true },
  { find: `{number} ?{unit}{end}${alone}`, say: '{number} {unit}', isGlued: true },
  { find: '(?<=[0-9]) ?[x×·] ?(?=10[⁻⁰¹²³⁴-⁹^])', say: ' {times} ', isSign: true },
  // `9x13`, `23 cm x 33 cm`, but not the hexadecimal `0x13`.
  {
    find: '(?<=[0-9](?: ?(?:[cmk]?m|in|ft|["″′]))?)(?<!(?:^|[^0-9.,])0) ?[x×] ?(?=[0-9])',
    say: ' {by} ',
    isSign: true,
  },
  { find: '(?<=[\\s(])(?:≥|>=) ?(?=[$€£]?{number})', say: '{atLeast} ', isSign: true },
  { find: '(?<=[\\s(])(?:≤|<=) ?(?=[$€£]?{number})', say: '{atMost} ', isSign: true },
  { find: '(?<=[\\s(])< ?(?=[$€£]?{number})', say: '{lessThan} ', isSign: true },
  { find: '(?<=[\\s(])> ?(?=[$€£]?{number})', say: '{moreThan} ', isSign: true },
  // Ranges: before a unit, before or behind a word for what is counted, of years, of thousands and of decimals. Others may be scores and telephone numbers.
  { find: `(?<={start}{between} )${range}`, say: '{low} {and} {high}', isRising: true },
  {
    find: '{low:number}(?<lowMeasure> ?(?:{measure}|{measureSign})) ?[-–] ?{high:number}(?= ?(?:{measure}{end}|{measureSign}))',
    say: '{low}{lowMeasure} {to} {high}',
    isGlued: true,
  },
  { find: `${range}(?= ?(?:{measure}{end}|{measureSign}))`, say: '{low} {to} {high}', isGlued: true },
  { find: `${range}(?=[ -]{counted}{end})`, say: '{low} {to} {high}', isRising: true },
  { find: `${range}(?= {plural}{end})`, say: '{low} {to} {high}', isRising: true },
  { find: `(?<={start}{countedBefore} )${range}`, say: '{low} {to} {high}', isRising: true },
  { find: '{low:day}\\. ?[-–] ?{high:day}\\.(?= {month}{end})', say: '{low}. {to} {high}.', isGlued: true },
  { find: '{low:day} ?[-–] ?{high:day}(?= (?:de )?{month}{end})', say: '{low} {to} {high}', isRising: true },
  { find: '(?<={start}{month} ){low:day} ?[-–] ?{high:day}', say: '{low} {to} {high}', isRising: true },
  { find: '{low:year} ?[-–] ?{high:year}', say: '{low} {to} {high}', isRising: true },
  { find: '{low:year}[-–]{high:twoDigits}', say: '{low} {to} {high}', isRising: true },
  { find: '{low:largeNumber} ?– ?{high:largeNumber}', say: '{low} {to} {high}', isRising: true },
  { find: '{low:brokenNumber}–{high:brokenNumber}', say: '{low} {to} {high}', isRising: true },
  { find: '{low:number} ?[〜～] ?{high:number}', say: '{low}{wave}{high}', isGlued: true },
  {
    find: '{low:number} ?~ ?{high:number}(?= ?(?:{measure}{end}|{measureSign}))',
    say: '{low}{wave}{high}',
    isGlued: true,
  },
  { find: '{low:number}[-–~]{high:number}(?={counter})', say: '{low}{wave}{high}', isGlued: true },
  { find: `(?<=^|${before})−(?={number})`, say: '{minus} ', isSign: true },
  { find: '(?<=^|[\\s(“‘«])[~≈] ?(?={number})', say: '{about} ', isSign: true },
  { find: '(?<=^|[\\s(“‘«])#(?={integer}{end})', say: '{numberSign} ', isSign: true },
  { find: '{integer} ?{fractionBehind}', say: '{integer}{fractionBehind}', isGlued: true },
  { find: '{fraction}', say: '{fraction}', isGlued: true },
];

/** Several Roman numerals that belong together, which come before single ones: none of them is left. */
export const seriesRules: readonly FormRule[] = [
  { find: '(?<={start}{ruler} )(?:{series})', say: '{series:ordinal}' },
  { find: '(?<={start}{queen} )(?:{series})', say: '{series:queenOrdinal}' },
  { find: '(?<={start}{part} )(?:{series})', say: '{series}' },
  { find: '(?<={start}{longPart} )(?:{series})', say: '{series}' },
  { find: '(?<={start}{namedPart} )(?:{series})', say: '{series}' },
];

/** Roman numerals behind the names of parts and rulers, and alone as a heading. In English a single I is a word, elsewhere V. an initial. */
export const numeralRules: readonly FormRule[] = [
  { find: '(?<={start}{rulerTitle} {ruler} ){roman}', say: '{roman:ordinal}' },
  { find: '(?<={start}{ruler} )(?:{longRoman})', say: '{longRoman:ordinal}' },
  { find: '(?<={start}{ruler} ){singleRoman}(?!\\.)', say: '{singleRoman:ordinal}' },
  { find: '(?<={start}{firstRuler} ){firstRoman}(?!\\.)', say: '{firstRoman:ordinal}' },
  { find: '(?<={start}{queen} )(?:{longRoman})', say: '{longRoman:queenOrdinal}' },
  { find: '(?<={start}{queen} ){firstRoman}(?!\\.)', say: '{firstRoman:queenOrdinal}' },
  // Where higher ones are no ordinals.
  { find: '(?<={start}{ruler} ){longRoman}', say: '{rulerNumber}{longRoman}' },
  { find: '(?<={start}{part} ){roman}', say: '{roman}' },
  { find: '(?<={start}{longPart} ){longRoman}', say: '{longRoman}' },
  { find: '(?<={start}{namedPart} )(?!I{end}){roman}', say: '{roman}' },
  { find: '(?<=^\\s?){longRoman}(?=\\.?\\s?$)', say: '{longRoman}' },
  // `4.` would be an ordinal in German and in its neighbours.
  { find: '(?<=^\\s?){longRoman}\\.(?=\\s\\p{Lu}\\p{Ll})', say: '{longRoman},', isGlued: true },
  { find: '{numeral}', say: '{numeral}', isGlued: true },
];

/** Letters that are signs of their own. */
export const plainLetterRules: readonly FormRule[] = [
  { find: '{lowered}', say: '{lowered}', isGlued: true },
  { find: '{plainLetters}', say: '{plainLetters}', isGlued: true },
];

/** Acronyms that are said letter by letter. */
export const letterRules: readonly FormRule[] = [{ find: '{letters}', say: '{letters}' }];
