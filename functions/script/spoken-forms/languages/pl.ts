import type { LanguageForms } from '../spoken-form.ts';

/** Polish; its rulers and centuries are left to the voice, for they are declined. */
export const pl: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'a',
    to: 'do',
    minus: 'minus',
    lessThan: 'mniej niż',
    moreThan: 'więcej niż',
    atLeast: 'co najmniej',
    atMost: 'co najwyżej',
    times: 'razy',
    by: 'na',
    toPower: 'do potęgi',
    about: 'około',
    point: 'kropka',
    numberSign: 'numer',
    versionName: 'wersja',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'i lub do',
    month:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    counted:
      'lat lata miesięcy miesiące tygodni tygodnie dni godzin godziny minut minuty sekund sekundy razy osób osoby ludzi procent stopni stopnie metrów metry kilometrów kilometry litrów gramów euro dolarów złotych punktów stron strony milionów miliardów łyżki łyżek łyżeczki łyżeczek plastry plastrów jajka jaj ząbki ząbków porcje porcji tabletki tabletek krople kropli noce nocy zdania zdań słowa słów sztuki sztuk uczniów gości',
    between: 'między',
    countedBefore: 'strony rozdziały wersy pytania',
    part: 'rozdział rozdziały tom tomy część części akt akty księga księgi',
  },
  lists: {
    // For one, for two to four, for more, and behind a fraction.
    unit: {
      'km/h': 'kilometr na godzinę|kilometry na godzinę|kilometrów na godzinę|kilometra na godzinę',
      'm²': 'metr kwadratowy|metry kwadratowe|metrów kwadratowych|metra kwadratowego',
      'km²': 'kilometr kwadratowy|kilometry kwadratowe|kilometrów kwadratowych|kilometra kwadratowego',
      'm³': 'metr sześcienny|metry sześcienne|metrów sześciennych|metra sześciennego',
      '°C': 'stopień Celsjusza|stopnie Celsjusza|stopni Celsjusza|stopnia Celsjusza',
      kWh: 'kilowatogodzina|kilowatogodziny|kilowatogodzin|kilowatogodziny',
    },
  },
};
