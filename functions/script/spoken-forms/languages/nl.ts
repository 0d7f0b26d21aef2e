import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const rulers =
  'Lodewijk|Hendrik|Karel|Filips|Frans|Napoleon|Willem|Leopold|Albert|Boudewijn|Elizabeth|Catharina|Peter|Alexander|Nicolaas|Frederik|Ferdinand|Maximiliaan|Eduard|Richard|Jacobus|George|Gustaaf|Christiaan|Pius|Leo|Benedictus|Gregorius|Clemens|Urbanus|Innocentius|Johannes Paulus|Paulus|Ramses|Margrethe|Elisabeth|Christina|Isabella';

/** Dutch. */
export const nl: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'en',
    to: 'tot',
    minus: 'min',
    lessThan: 'minder dan',
    moreThan: 'meer dan',
    atLeast: 'ten minste',
    atMost: 'ten hoogste',
    times: 'keer',
    by: 'bij',
    toPower: 'tot de macht',
    about: 'ongeveer',
    plus: 'plus',
    point: 'punt',
    numberSign: 'nummer',
    versionName: 'versie',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'en of tot',
    month: 'januari februari maart april mei juni juli augustus september oktober november december',
    counted:
      'jaar maanden weken dagen uur uren minuten seconden keer mensen personen kinderen procent graden meter kilometer centimeter liter gram kilo kilogram euro dollar punten pagina’s miljoen miljard eetlepels theelepels plakken plakjes sneetjes eieren tenen porties tabletten druppels stappen nachten zinnen woorden stuks mannen vrouwen studenten gasten werkdagen avonden plaatsen voorbeelden',
    between: 'tussen',
    countedBefore: 'ongeveer circa ca. elke §§ pagina’s blz. pp. hoofdstukken verzen regels vragen',
    part: 'hoofdstuk hoofdstukken deel delen akte akten boek boeken band banden volume artikel artikelen bijlage bijlagen fase fasen type typen scène scènes',
    ruler: rulers,
    firstRuler: rulers,
    letters: 'AOW',
  },
  lists: {
    currency: { '€': 'euro', $: 'dollar', '£': 'pond' },
    money: { '€': 'euro', $: 'dollar', '£': 'pond' },
    scaleWord: { miljoen: 'miljoen', miljard: 'miljard' },
    scale: { mln: 'miljoen', mrd: 'miljard', mld: 'miljard' },
    unit: {
      'W/m²': 'watt per vierkante meter',
      'm/s²': 'meter per seconde kwadraat',
      'µg/m³': 'microgram per kubieke meter',
      'μg/m³': 'microgram per kubieke meter',
      'g/cm³': 'gram per kubieke centimeter',
      'km/h': 'kilometer per uur',
      'km/u': 'kilometer per uur',
      'm/s': 'meter per seconde',
      'm²': 'vierkante meter',
      'km²': 'vierkante kilometer',
      'cm²': 'vierkante centimeter',
      'm³': 'kubieke meter',
      'cm³': 'kubieke centimeter',
      '°C': 'graad Celsius|graden Celsius',
      '°F': 'graad Fahrenheit|graden Fahrenheit',
      kWh: 'kilowattuur',
      'Mbit/s': 'megabit per seconde',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
    ordinal: listOrdinals(
      'Eerste Tweede Derde Vierde Vijfde Zesde Zevende Achtste Negende Tiende Elfde Twaalfde Dertiende Veertiende Vijftiende Zestiende Zeventiende Achttiende Negentiende Twintigste Eenentwintigste Tweeëntwintigste Drieëntwintigste',
      'de ',
    ),
  },
};
