import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const rulers =
  'Gustav|Karl|Carl|Erik|Johan|Oscar|Oskar|Fredrik|Kristian|Christian|Olof|Magnus|Knut|Adolf|Ludvig|Henrik|Filip|Napoleon|Peter|Alexander|Nikolaus|Vilhelm|Edvard|Georg|Pius|Leo|Benedictus|Gregorius|Paulus|Johannes Paulus|Margrethe|Elizabeth|Elisabet|Kristina|Katarina';

/** Swedish. */
export const sv: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'och',
    to: 'till',
    minus: 'minus',
    lessThan: 'mindre än',
    moreThan: 'mer än',
    atLeast: 'minst',
    atMost: 'högst',
    times: 'gånger',
    by: 'gånger',
    toPower: 'upphöjt till',
    about: 'ungefär',
    point: 'punkt',
    numberSign: 'nummer',
    versionName: 'version',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'och eller till',
    month: 'januari februari mars april maj juni juli augusti september oktober november december',
    counted:
      'år månader veckor dagar timmar minuter sekunder gånger personer människor barn procent grader meter kilometer centimeter liter gram kilo euro dollar kronor poäng sidor miljoner miljarder matskedar teskedar skivor ägg klyftor portioner tabletter droppar steg nätter meningar ord stycken män kvinnor elever gäster arbetsdagar kvällar platser exempel',
    between: 'mellan',
    countedBefore: 'ungefär cirka ca. §§ sidor sidorna kapitel verser rader frågor',
    part: 'kapitel del delar akt akter bok böcker band artikel artiklar fas faser typ typer scen scener',
    ruler: rulers,
    firstRuler: rulers,
  },
  lists: {
    unit: {
      'km/h': 'kilometer i timmen',
      'm/s': 'meter per sekund',
      'm²': 'kvadratmeter',
      'km²': 'kvadratkilometer',
      'm³': 'kubikmeter',
      '°C': 'grad Celsius|grader Celsius',
      '°F': 'grad Fahrenheit|grader Fahrenheit',
      kWh: 'kilowattimme|kilowattimmar',
    },
    ordinal: listOrdinals(
      'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde',
      'den ',
    ),
  },
};
