import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const kings =
  'Luigi|Enrico|Carlo|Filippo|Francesco|Napoleone|Vittorio Emanuele|Umberto|Carlo Alberto|Amedeo|Ferdinando|Federico|Ottone|Pietro|Alessandro|Nicola|Guglielmo|Edoardo|Riccardo|Giacomo|Giorgio|Alfonso|Pio|Leone|Benedetto|Gregorio|Clemente|Urbano|Innocenzo|Bonifacio|Paolo|Giovanni|Giovanni Paolo|Ramses|Tolomeo';

/** Italian. */
export const it: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'e',
    to: 'a',
    minus: 'meno',
    lessThan: 'meno di',
    moreThan: 'più di',
    atLeast: 'almeno',
    atMost: 'al massimo',
    times: 'per',
    by: 'per',
    toPower: 'elevato a',
    about: 'circa',
    plus: 'più',
    point: 'punto',
    numberSign: 'numero',
    versionName: 'versione',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'e|ed|o|a|e il|o il',
    month: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    counted:
      'anni mesi settimane giorni ore minuti secondi volte persone uomini donne bambini pagine gradi metri chilometri centimetri litri grammi chili chilogrammi euro dollari punti mila milioni miliardi cucchiai cucchiaini fette spicchi uova foglie compresse gocce porzioni esempi passi notti frasi parole righe studenti ospiti posti voci pezzi',
    between: 'tra fra',
    countedBefore: 'circa ogni §§ pagine pagg. pp. capitoli versetti righe domande ore',
    part: 'cap. vol. art. capitolo capitoli parte parti atto atti libro libri tomo tomi volume volumi sezione sezioni articolo articoli titolo titoli allegato allegati fase fasi tipo tipi scena scene',
    ruler: kings,
    firstRuler: kings,
    queen: 'Elisabetta|Caterina|Cristina|Margherita|Isabella',
    letters: 'OGM',
  },
  lists: {
    currency: { '€': 'di euro', $: 'di dollari', '£': 'di sterline', euro: 'di euro' },
    scale: { mln: 'milioni', mld: 'miliardi' },
    unit: {
      'W/m²': 'watt per metro quadrato',
      'm/s²': 'metro al secondo quadrato|metri al secondo quadrato',
      'µg/m³': 'microgrammo per metro cubo|microgrammi per metro cubo',
      'μg/m³': 'microgrammo per metro cubo|microgrammi per metro cubo',
      'g/cm³': 'grammo per centimetro cubo|grammi per centimetro cubo',
      'km/h': 'chilometro orario|chilometri orari',
      'm/s': 'metro al secondo|metri al secondo',
      'm²': 'metro quadrato|metri quadrati',
      mq: 'metro quadrato|metri quadrati',
      'km²': 'chilometro quadrato|chilometri quadrati',
      'cm²': 'centimetro quadrato|centimetri quadrati',
      'm³': 'metro cubo|metri cubi',
      'cm³': 'centimetro cubo|centimetri cubi',
      '°C': 'grado Celsius|gradi Celsius',
      '°F': 'grado Fahrenheit|gradi Fahrenheit',
      kWh: 'chilowattora',
      'Mbit/s': 'megabit al secondo',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
    ordinal: listOrdinals(
      'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo ventunesimo ventiduesimo ventitreesimo',
    ),
    queenOrdinal: listOrdinals('prima seconda terza quarta quinta'),
  },
  numeralRules: [
    { find: 'I(?= [Gg]uerra{end})', say: 'prima' },
    { find: 'II(?= [Gg]uerra{end})', say: 'seconda' },
    { find: '(?:{series})(?= secol[oi]{end})', say: '{series:ordinal}' },
    { find: '(?<={start}[Ss]ecol[oi] )(?:{series})', say: '{series:ordinal}' },
    { find: '(?<={start}[Ss]ecolo ){longRoman}', say: '{longRoman:ordinal}' },
    { find: '{longRoman}(?= secolo{end})', say: '{longRoman:ordinal}' },
    { find: '{singleRoman}(?= secolo{end})', say: '{singleRoman:ordinal}' },
  ],
};
