import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const kings =
  'Felipe|Carlos|Alfonso|Fernando|Juan Carlos|Juan|Sancho|Pedro|Jaime|Enrique|Luis|Napoleón|Guillermo|Eduardo|Jorge|Ricardo|Alejandro|Nicolás|Federico|Pío|León|Benedicto|Gregorio|Clemente|Urbano|Inocencio|Bonifacio|Pablo|Juan Pablo|Ramsés|Ptolomeo';

/** Spanish: rulers up to the tenth are ordinals. */
export const es: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'y',
    to: 'a',
    minus: 'menos',
    lessThan: 'menos de',
    moreThan: 'más de',
    atLeast: 'al menos',
    atMost: 'como máximo',
    times: 'por',
    by: 'por',
    toPower: 'elevado a',
    about: 'aproximadamente',
    plus: 'más',
    point: 'punto',
    numberSign: 'número',
    versionName: 'versión',
    rulerNumber: '',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'y e o u a',
    month:
      'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
    counted:
      'años|meses|semanas|días|horas|minutos|segundos|veces|personas|hombres|mujeres|niños|páginas|grados|metros|kilómetros|centímetros|litros|gramos|kilos|kilogramos|euros|dólares|pesos|puntos|mil|millones|por ciento',
    between: 'entre',
    countedBefore: 'aproximadamente cada §§ páginas págs. pp. capítulos versículos líneas preguntas',
    part: 's. ss. cap. vol. art. capítulo capítulos parte partes acto actos libro libros tomo tomos volumen volúmenes sección secciones artículo artículos título títulos anexo anexos fase fases tipo tipos escena escenas siglo siglos',
    ruler: kings,
    firstRuler: kings,
    queen: 'Isabel|Catalina|Cristina|María|Victoria|Margarita',
    letters: 'OCDE ONG OMS',
  },
  plural:
    '(?:(?:buenas|buenos|grandes|nuevas|nuevos|otras|otros|pequeñas|pequeños) )?(?!(?:además|ante|antes|después|derrotas|empates|entonces|es|goles|jamás|las|los|mas|más|menos|nos|pues|sets|sus|tras|triunfos|unas|unos|victorias)(?!\\p{L}))\\p{Ll}{2,20}s',
  lists: {
    currency: { '€': 'de euros', $: 'de dólares', '£': 'de libras', EUR: 'de euros' },
    scale: { M: 'millones', mill: 'millones', 'mill.': 'millones' },
    unit: {
      'W/m²': 'vatio por metro cuadrado|vatios por metro cuadrado',
      'm/s²': 'metro por segundo al cuadrado|metros por segundo al cuadrado',
      'µg/m³': 'microgramo por metro cúbico|microgramos por metro cúbico',
      'μg/m³': 'microgramo por metro cúbico|microgramos por metro cúbico',
      'g/cm³': 'gramo por centímetro cúbico|gramos por centímetro cúbico',
      'km/h': 'kilómetro por hora|kilómetros por hora',
      'm/s': 'metro por segundo|metros por segundo',
      'm²': 'metro cuadrado|metros cuadrados',
      'km²': 'kilómetro cuadrado|kilómetros cuadrados',
      'cm²': 'centímetro cuadrado|centímetros cuadrados',
      'm³': 'metro cúbico|metros cúbicos',
      'cm³': 'centímetro cúbico|centímetros cúbicos',
      '°C': 'grado Celsius|grados Celsius',
      '°F': 'grado Fahrenheit|grados Fahrenheit',
      kWh: 'kilovatio hora|kilovatios hora',
      'Mbit/s': 'megabit por segundo|megabits por segundo',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
    ordinal: listOrdinals('primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'),
    queenOrdinal: listOrdinals('primera segunda tercera cuarta quinta sexta séptima octava novena décima'),
  },
  numeralRules: [
    { find: 'I(?= [Gg]uerra{end})', say: 'Primera' },
    { find: 'II(?= [Gg]uerra{end})', say: 'Segunda' },
  ],
};
