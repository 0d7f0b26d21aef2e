import type { LanguageForms } from '../spoken-form.ts';
import { germanRulers } from './german-rulers.ts';

const bentBefore = '(?<={start}{bentArticle} )';

/** German. */
export const de: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'und',
    to: 'bis',
    minus: 'minus',
    lessThan: 'kleiner als',
    moreThan: 'größer als',
    atLeast: 'mindestens',
    atMost: 'höchstens',
    times: 'mal',
    by: 'mal',
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
    ...germanRulers.words,
    joint: 'und oder bis',
    month:
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner Jan. Feb. Aug. Sept. Okt. Nov. Dez.',
    counted:
      'Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten Sekunden Mal Personen Menschen Leute Leuten Prozent Grad Meter Metern Kilometer Kilometern Zentimeter Liter Gramm Kilo Kilogramm Euro Dollar Punkte Punkten Seiten Millionen Milliarden Mio. Mrd. Uhr',
    between: 'zwischen',
    countedBefore: 'ca. circa etwa rund alle je Nr. §§ Seite Seiten S. Kapitel Vers Verse Zeilen Fragen',
    versionWord: 'Version Web Industrie Release Python Android Windows iOS macOS Node.js',
    part: 'Kap. Bd. Art. Kapitel Teil Teile Band Bände Akt Akte Buch Bücher Abschnitt Abschnitte Artikel Phase Phasen Szene Szenen Stufe Stufen Typ',
    bentArticle: 'im des dem den vom zum am',
    letters: 'ADAC AOK ARD OECD',
  },
  lists: {
    ...germanRulers.lists,
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
      'W/m²': 'Watt pro Quadratmeter',
      'm/s²': 'Meter pro Sekunde zum Quadrat',
      'µg/m³': 'Mikrogramm pro Kubikmeter',
      'μg/m³': 'Mikrogramm pro Kubikmeter',
      'g/cm³': 'Gramm pro Kubikzentimeter',
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
  },
  plural:
    '(?:(?:dünne|frische|ganze|große|kleine|kurze|lange|neue|weitere) )?(?!(?:Auswärts|Erfolge?|Heim|Niederlagen?|Rückstände?|Sätze[nr]?|Siege?|Tore?n?|Unentschieden)(?!\\p{L}))\\p{Lu}\\p{Ll}{2,24}(?:e|en|er|eln|ern)',
  // A point between hour and minute, or in a version, is taken for that of an ordinal.
  numberRules: [{ find: '{hour}\\.{minute} Uhr{end}', say: '{hour} Uhr {minute}', isGlued: true }],
  numeralRules: [
    ...germanRulers.rules,
    { find: `${bentBefore}I\\.(?= Weltkrieg)`, say: 'Ersten', isGlued: true },
    { find: `${bentBefore}II\\.(?= Weltkrieg)`, say: 'Zweiten', isGlued: true },
    { find: '(?<={start}[Dd]er )I\\.(?= Weltkrieg)', say: 'Erste', isGlued: true },
    { find: '(?<={start}[Dd]er )II\\.(?= Weltkrieg)', say: 'Zweite', isGlued: true },
  ],
};
