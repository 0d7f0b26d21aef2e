import type { LanguageForms } from '../spoken-form.ts';

const months =
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec';

const money = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen', '₹': 'rupees' };

const foreignMoney = {
  US$: 'U.S. dollars',
  A$: 'Australian dollars',
  C$: 'Canadian dollars',
  HK$: 'Hong Kong dollars',
  NZ$: 'New Zealand dollars',
  S$: 'Singapore dollars',
};

const suffixes = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);

/** `the 1st` to `the 40th`: there are no higher rulers. */
const ordinals = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => {
    const category = new Intl.PluralRules('en', { type: 'ordinal' }).select(index + 1);
    return [index + 1, `the ${index + 1}${suffixes.get(category) ?? 'th'}`];
  }),
);

/** Neither before a word for millions, nor the first half of a range, nor a part of a word. */
const alone = '(?! ?(?:{scale}|{scaleWord}){end})(?! ?[-–] ?(?:\\p{Lu}{0,3}\\p{Sc} ?)?\\p{N})(?!-\\p{L})';

/** English. */
export const en: LanguageForms = {
  decimal: '.',
  phrases: {
    and: 'and',
    to: 'to',
    minus: 'minus',
    lessThan: 'less than',
    moreThan: 'more than',
    atLeast: 'at least',
    atMost: 'at most',
    times: 'times',
    by: 'by',
    toPower: 'to the power of',
    about: 'about',
    plus: 'plus',
    point: 'point',
    numberSign: 'number',
    versionName: 'version',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'and or to through',
    month: months,
    counted:
      'years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|times|people|men|women|children|percent|per cent|degrees|inches|inch|feet|foot|yards|yard|miles|mile|meters|metres|kilometers|kilometres|pounds|dollars|euros|points|point|pages|page|million|billion|trillion|thousand|year-olds',
    between: 'between',
    countedBefore:
      'roughly approximately approx. circa serves feeds another every nos. §§ pages pp. ages aged chapters verses lines rooms questions steps',
    inMillions:
      'shares people users customers jobs barrels tonnes tons viewers homes households workers voters subscribers downloads doses residents members passengers visitors views followers years',
    period: 'year month week day night hour share head person barrel',
    scaleWord: 'thousand million billion trillion',
    longPart:
      'chapter part act book volume vol. ch. art. canto section article title appendix annex schedule phase type level stage class scene tier psalm sonnet category group apollo chapters parts acts books volumes vols. cantos sections articles titles phases types levels stages classes scenes tiers psalms sonnets categories groups',
    partBehind: 'of and to is was ends begins',
    namedPart: 'Chapter|Part|Act|Book|Volume|Canto|Scene|World War|World Wars|Super Bowl|Super Bowls',
    ruler:
      'Louis|Henry|Charles|George|Edward|Richard|James|William|Elizabeth|Philip|Peter|Catherine|Nicholas|Alexander|Frederick|Ferdinand|Francis|Wilhelm|Ivan|Napoleon|Pius|Leo|Benedict|Gregory|Clement|Innocent|Urban|Boniface|John|Paul|John Paul|Alfonso|Felipe|Juan Carlos|Christian|Gustav|Ramesses|Ramses|Ptolemy|Darius|Xerxes|Mehmed|Selim|Murad|Haakon|Harald|Olav|Margrethe|Leopold|Albert|Abdullah|Rama',
    rulerTitle: 'King Queen Pope Emperor Tsar Czar Sultan Kaiser Empress',
    // Said as letters, though they can be read as words.
    letters: 'ACLU EEOC EPA IEA IOC IUCN OECD UAE UCLA USDA',
  },
  lists: {
    currency: { ...money, ...foreignMoney },
    money,
    foreignMoney,
    scale: {
      k: 'thousand',
      K: 'thousand',
      m: 'million',
      M: 'million',
      mn: 'million',
      b: 'billion',
      B: 'billion',
      bn: 'billion',
      tn: 'trillion',
    },
    bigScale: { mn: 'million', bn: 'billion', tn: 'trillion' },
    unit: {
      'W/m²': 'watt per square meter|watts per square meter',
      'm/s²': 'meter per second squared|meters per second squared',
      'µg/m³': 'microgram per cubic meter|micrograms per cubic meter',
      'μg/m³': 'microgram per cubic meter|micrograms per cubic meter',
      'g/cm³': 'gram per cubic centimeter|grams per cubic centimeter',
      'km/h': 'kilometer per hour|kilometers per hour',
      'm/s': 'meter per second|meters per second',
      'm²': 'square meter|square meters',
      'km²': 'square kilometer|square kilometers',
      'cm²': 'square centimeter|square centimeters',
      'm³': 'cubic meter|cubic meters',
      'cm³': 'cubic centimeter|cubic centimeters',
      'sq ft': 'square foot|square feet',
      'sq mi': 'square mile|square miles',
      'sq km': 'square kilometer|square kilometers',
      '°C': 'degree Celsius|degrees Celsius',
      '°F': 'degree Fahrenheit|degrees Fahrenheit',
      kWh: 'kilowatt hour|kilowatt hours',
      'Mbit/s': 'megabit per second|megabits per second',
      Mbps: 'megabit per second|megabits per second',
      Gbps: 'gigabit per second|gigabits per second',
      'MB/s': 'megabyte per second|megabytes per second',
    },
    fraction: {
      '½': 'one half',
      '⅓': 'one third',
      '⅔': 'two thirds',
      '¼': 'one quarter',
      '¾': 'three quarters',
      '⅛': 'one eighth',
    },
    fractionBehind: {
      '½': ' and a half',
      '⅓': ' and a third',
      '⅔': ' and two thirds',
      '¼': ' and a quarter',
      '¾': ' and three quarters',
      '⅛': ' and an eighth',
    },
    decade: {
      20: 'twenties',
      30: 'thirties',
      40: 'forties',
      50: 'fifties',
      60: 'sixties',
      70: 'seventies',
      80: 'eighties',
      90: 'nineties',
    },
    ordinal: ordinals,
  },
  plural:
    '(?:(?:additional|business|calendar|consecutive|different|extra|fresh|full|large|little|long|medium|more|new|other|ripe|short|small|thick|thin|whole|working) )?(?!(?:across|acts|always|as|besides|decides|defeats|does|finals?|goes|has|his|is|its|leads|likes|loses|losses|outdoors|pays|perhaps|plus|results|runs|seems|series|sets|shows|thanks|this|towards|unless|upstairs|us|versus|victories|was|wins|yards)(?!\\p{L}))\\p{Ll}{2,20}[^\\P{Ll}isu]s',
  numberRules: [
    { find: '(?<![$€£¥₹–-] ?){number} ?{bigScale}', say: '{number} {bigScale}' },
    { find: '(?<![$€£¥₹–-] ?){number} ?{scale}(?= {inMillions}{end})', say: '{number} {scale}' },
    { find: "(?<=^|[\\s(“‘«])'{decade}s", say: '{decade}', isGlued: true },
    { find: '{low:clock} ?[-–] ?{high:clock}', say: '{low} {to} {high}' },
    { find: '{low:hour} ?[-–] ?{high:clock}', say: '{low} {to} {high}' },
    {
      find: '(?<![-–] ?){currency} ?{number} ?{scale}-(?<each>an?)-{period}',
      say: '{number} {scale} {currency} {each} {period}',
    },
    {
      find: `{foreignMoney} ?{low:number} ?[-–] ?(?:(?:US)?\\$ ?)?{high:number} (?<amount>{scaleWord})`,
      say: '{low} {to} {high} {amount} {foreignMoney}',
    },
    {
      find: `{foreignMoney} ?{low:number} ?[-–] ?(?:(?:US)?\\$ ?)?{high:number}${alone}`,
      say: '{low} {to} {high} {foreignMoney}',
    },
    {
      find: `{foreignMoney} ?{number} (?<amount>{scaleWord})${alone}`,
      say: '{number} {amount} {foreignMoney}',
    },
    { find: `{foreignMoney} ?{number}${alone}`, say: '{number} {foreignMoney}' },
    {
      find: '{number}[x×](?= (?:faster|slower|more|less|as|better|higher|larger|bigger|cheaper))',
      say: '{number} times',
    },
    { find: '(?<!\\$){longVersion}', say: '{longVersion}' },
    { find: '(?<!\\+[0-9]{1,3}[ -]\\(?){localPhone}', say: '{localPhone}', isGlued: true },
  ],
  // `The Book I Read` has no number.
  numeralRules: [
    { find: '(?<={start}(?:World War|WORLD WAR|Super Bowl|SUPER BOWL) ){firstRoman}', say: '{firstRoman}' },
    {
      find: '(?<=(?:^|[^\\p{L} ] ?|{start}(?:in|of|from|see|and|to|with) ){namedPart} ){firstRoman}',
      say: '{firstRoman}',
    },
    {
      find: '(?<={start}{namedPart} ){firstRoman}(?= ?$|[^ \\p{L}]| [^\\p{L}]| {partBehind}{end})',
      say: '{firstRoman}',
    },
  ],
};
