import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const rulers =
  'Ludwig Heinrich Friedrich Karl Otto Wilhelm Rudolf Leopold Maximilian Ferdinand Philipp Elisabeth Katharina Peter Alexander Nikolaus Napoleon Georg Eduard Jakob Richard Pius Leo Benedikt Gregor Clemens Urban Innozenz Johannes Paul Gustav Christian Ramses Ptolemaios Mehmed Iwan';

// In the words around `XIV.` the case shows, and the full stop is the ordinal's unless a sentence ends there.
const dative = '(?<={start}{dativeBefore} {ruler} )';
const accusative = '(?<={start}{accusativeBefore} {ruler} )';
const bentBefore = '(?<={start}{bentArticle} )';
const stop = '(?:\\.(?=[,;:)]| [\\p{Ll}(–—])|(?=\\.))';

/** German. */
export const de: LanguageForms = {
  decimal: ',',
  phrases: {
    to: 'bis',
    minus: 'minus',
    toPower: 'hoch',
    about: 'etwa',
    plus: 'plus',
    point: 'Punkt',
    numberSign: 'Nummer',
    versionName: 'Version',
    comma: ',',
    stop: '.',
  },
  words: {
    month:
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner Jan. Feb. Aug. Sept. Okt. Nov. Dez.',
    counted:
      'Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten Sekunden Mal Personen Menschen Leute Leuten Prozent Grad Meter Metern Kilometer Kilometern Zentimeter Liter Gramm Kilo Kilogramm Euro Dollar Punkte Punkten Seiten Millionen Milliarden Uhr',
    countedBefore: 'Seite Seiten S. Kapitel Vers Verse Zeilen Fragen',
    versionWord: 'Version Web Industrie Release Python Android Windows iOS macOS Node.js',
    part: 'Kapitel Teil Band Akt Buch Abschnitt Artikel Phase Szene Stufe Typ',
    ruler: rulers,
    dativeBefore: 'von unter mit bei nach zu seit gegenüber',
    accusativeBefore: 'für gegen durch über ohne um',
    bentArticle: 'im des dem den vom zum am',
    rulerGenitive: rulers.replace(/(?<![sx])(?= |$)/g, 's'),
    letters: 'ADAC AOK ARD OECD',
  },
  lists: {
    currency: { '€': 'Euro', $: 'Dollar', '£': 'Pfund', EUR: 'Euro', CHF: 'Franken' },
    money: { '€': 'Euro', $: 'Dollar', '£': 'Pfund' },
    scale: {
      'Mio.': 'Millionen',
      Mio: 'Millionen',
      'Mrd.': 'Milliarden',
      Mrd: 'Milliarden',
      'Tsd.': 'tausend',
    },
    unit: {
      'km/h': 'Kilometer pro Stunde',
      'm/s': 'Meter pro Sekunde',
      'm²': 'Quadratmeter',
      'km²': 'Quadratkilometer',
      'cm²': 'Quadratzentimeter',
      'm³': 'Kubikmeter',
      'cm³': 'Kubikzentimeter',
      '°C': 'Grad Celsius',
      '°F': 'Grad Fahrenheit',
      kWh: 'Kilowattstunde|Kilowattstunden',
      'Mbit/s': 'Megabit pro Sekunde',
      'MB/s': 'Megabyte pro Sekunde',
      'l/100 km': 'Liter auf 100 Kilometer',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
    ordinal: listOrdinals(
      'Erste Zweite Dritte Vierte Fünfte Sechste Siebte Achte Neunte Zehnte Elfte Zwölfte Dreizehnte Vierzehnte Fünfzehnte Sechzehnte Siebzehnte Achtzehnte Neunzehnte Zwanzigste Einundzwanzigste Zweiundzwanzigste Dreiundzwanzigste',
    ),
  },
  // A point between hour and minute, or in a version, is taken for that of an ordinal.
  numberRules: [{ find: '{hour}\\.{minute} Uhr{end}', say: '{hour} Uhr {minute}', isGlued: true }],
  numeralRules: [
    { find: `${dative}{roman}${stop}`, say: 'dem {roman:ordinal}n', isGlued: true },
    { find: `${accusative}{roman}${stop}`, say: 'den {roman:ordinal}n', isGlued: true },
    { find: `(?<={start}{rulerGenitive} ){roman}${stop}`, say: 'des {roman:ordinal}n', isGlued: true },
    { find: `(?<={start}{ruler} ){roman}${stop}`, say: 'der {roman:ordinal}', isGlued: true },
    { find: `${bentBefore}I\\.(?= Weltkrieg)`, say: 'Ersten', isGlued: true },
    { find: `${bentBefore}II\\.(?= Weltkrieg)`, say: 'Zweiten', isGlued: true },
    { find: '(?<={start}[Dd]er )I\\.(?= Weltkrieg)', say: 'Erste', isGlued: true },
    { find: '(?<={start}[Dd]er )II\\.(?= Weltkrieg)', say: 'Zweite', isGlued: true },
  ],
  keptCapitals: 'ADAC|AOK|API|ARD|CDU|CSU|EU|EZB|FAQ|KI|OECD|PKW|LKW|SPD|UN|USA|USB',
};
