import type { LanguageForms } from '../spoken-form.ts';

/** French: only a first ruler is an ordinal. */
export const fr: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'et',
    to: 'à',
    minus: 'moins',
    lessThan: 'moins de',
    moreThan: 'plus de',
    atLeast: 'au moins',
    atMost: 'au plus',
    times: 'fois',
    by: 'sur',
    toPower: 'puissance',
    about: 'environ',
    point: 'point',
    numberSign: 'numéro',
    versionName: 'version',
    rulerNumber: '',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'et ou à',
    month:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. juill. sept. oct. nov. déc.',
    counted:
      'ans années mois semaines jours heures minutes secondes fois personnes hommes femmes enfants pages degrés mètres kilomètres centimètres litres grammes kilos kilogrammes euros dollars points mille millions milliards',
    between: 'entre',
    countedBefore: 'environ toutes §§ pages pp. chapitres versets lignes questions',
    part: 'chap. vol. art. chapitre chapitres partie parties acte actes livre livres tome tomes volume volumes section sections article articles titre titres annexe annexes phase phases type types scène scènes',
    ruler:
      'Louis|Henri|Charles|Philippe|François|Napoléon|Jean|Élisabeth|Elizabeth|Catherine|Pierre|Alexandre|Nicolas|Guillaume|Édouard|Edouard|Richard|Jacques|Georges|Léopold|Albert|Pie|Léon|Benoît|Grégoire|Clément|Urbain|Innocent|Boniface|Paul|Jean-Paul|Alphonse|Ferdinand|Frédéric|Gustave|Christian|Ramsès|Ptolémée|Soliman|Mehmed|Mohammed|Hassan',
    letters: 'OCDE OGM ONG OMS',
  },
  plural:
    '(?:(?:autres|bonnes|grandes|grands|jeunes|petites|petits) )?(?!(?:alors|après|aux|buts|ces|chez|contre|dans|défaites|depuis|des|ensuite|hors|jamais|les|leurs|mais|mes|moins|nos|nuls|pas|plus|points|puis|sans|sets|ses|sous|temps|très|vers|victoires|vos)(?!\\p{L}))\\p{Ll}{2,20}[sx]',
  lists: {
    currency: { '€': 'd’euros', $: 'de dollars', '£': 'de livres', EUR: 'd’euros' },
    scale: { M: 'million|millions', Md: 'milliard|milliards', Mds: 'milliard|milliards' },
    unit: {
      'W/m²': 'watt par mètre carré|watts par mètre carré',
      'm/s²': 'mètre par seconde carrée|mètres par seconde carrée',
      'µg/m³': 'microgramme par mètre cube|microgrammes par mètre cube',
      'μg/m³': 'microgramme par mètre cube|microgrammes par mètre cube',
      'g/cm³': 'gramme par centimètre cube|grammes par centimètre cube',
      'km/h': 'kilomètre par heure|kilomètres par heure',
      'm/s': 'mètre par seconde|mètres par seconde',
      'm²': 'mètre carré|mètres carrés',
      'km²': 'kilomètre carré|kilomètres carrés',
      'cm²': 'centimètre carré|centimètres carrés',
      'm³': 'mètre cube|mètres cubes',
      'cm³': 'centimètre cube|centimètres cubes',
      '°C': 'degré Celsius|degrés Celsius',
      '°F': 'degré Fahrenheit|degrés Fahrenheit',
      kWh: 'kilowattheure|kilowattheures',
      'Mbit/s': 'mégabit par seconde|mégabits par seconde',
      'l/100 km': 'litre aux 100 kilomètres|litres aux 100 kilomètres',
      'k€': 'mille euros',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
  },
  numeralRules: [
    { find: '(?<={start}{ruler} (?:Ier|Iᵉʳ),? (?:et|ou|à) ){longRoman}', say: '{longRoman}' },
    { find: '(?:Ier|I\\^er|Iᵉʳ)', say: 'premier' },
    { find: '(?:Ire|Ière)', say: 'première' },
    {
      find: '{low:roman}(?:e|ème|ᵉ) ?[-–] ?{high:roman}(?:e|ème|ᵉ)(?= siècle)',
      say: '{low}e {to} {high}e',
    },
    { find: '(?:{longRoman})(?:e|ème|ᵉ) s\\.(?= \\p{Ll}|,)', say: '{longRoman}e siècle', isGlued: true },
    { find: '(?:{longRoman})(?:e|ème|ᵉ)', say: '{longRoman}e' },
    {
      find: '(?:{longRoman})(?:E|ÈME)(?=(?:(?: ET |-)[IVXL]{1,7}(?:E|ÈME))? (?:SIÈCLES?|ARRONDISSEMENT|RÉPUBLIQUE)(?!\\p{L}))',
      say: '{longRoman}e',
    },
    {
      find: '{singleRoman}(?:E|ÈME)(?= (?:SIÈCLE|ARRONDISSEMENT|RÉPUBLIQUE)(?!\\p{L}))',
      say: '{singleRoman}e',
    },
    {
      find: '{singleRoman}(?:e|ème|ᵉ)(?= (?:siècle|République|arrondissement)| (?:et|ou|au) [IVXL]{1,7}(?:e|ème|ᵉ) siècle)',
      say: '{singleRoman}e',
    },
  ],
};
