import { listOrdinals } from '../list-ordinals.ts';
import type { LanguageForms } from '../spoken-form.ts';

const kings =
  'Luís|Henrique|Carlos|Filipe|Felipe|Francisco|Napoleão|João|Pedro|Manuel|Afonso|Sancho|Dinis|José|Miguel|Alexandre|Nicolau|Guilherme|Eduardo|Ricardo|Jorge|Fernando|Frederico|Pio|Leão|Bento|Gregório|Clemente|Urbano|Inocêncio|Bonifácio|Paulo|João Paulo|Ramsés';

/** Portuguese: rulers up to the tenth are ordinals. */
export const pt: LanguageForms = {
  decimal: ',',
  phrases: {
    and: 'e',
    to: 'a',
    minus: 'menos',
    lessThan: 'menos de',
    moreThan: 'mais de',
    atLeast: 'pelo menos',
    atMost: 'no máximo',
    times: 'vezes',
    by: 'por',
    toPower: 'elevado a',
    about: 'cerca de',
    plus: 'mais',
    point: 'ponto',
    numberSign: 'número',
    versionName: 'versão',
    rulerNumber: '',
    comma: ',',
    stop: '.',
  },
  words: {
    joint: 'e ou a',
    month: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    counted:
      'anos|meses|semanas|dias|horas|minutos|segundos|vezes|pessoas|homens|mulheres|crianças|páginas|graus|metros|quilômetros|quilómetros|centímetros|litros|gramas|quilos|quilogramas|euros|dólares|reais|pontos|milhões|bilhões|por cento|mil',
    between: 'entre',
    countedBefore: 'aproximadamente cada §§ páginas págs. pp. capítulos versículos linhas perguntas',
    part: 'séc. sécs. cap. vol. art. capítulo capítulos parte partes ato atos livro livros tomo tomos volume volumes seção seções secção secções artigo artigos título títulos anexo anexos fase fases tipo tipos cena cenas século séculos',
    ruler: kings,
    firstRuler: kings,
    queen: 'Maria|Isabel|Catarina|Cristina|Elizabeth|Vitória|Margarida',
    letters: 'OCDE ONG OMS',
  },
  plural:
    '(?:(?:bons|boas|grandes|novas|novos|outras|outros|pequenas|pequenos) )?(?!(?:antes|ao|aos|após|apenas|as|às|através|das|depois|derrotas|dois|dos|empates|gols|golos|jamais|mais|mas|menos|nas|nos|os|pelas|pelos|pois|seus|sets|suas|uns|umas|vitórias)(?!\\p{L}))\\p{Ll}{2,20}s',
  lists: {
    currency: { R$: 'de reais', '€': 'de euros', $: 'de dólares', US$: 'de dólares', '£': 'de libras' },
    money: { R$: 'reais', '€': 'euros', US$: 'dólares' },
    scaleWord: { mil: 'mil' },
    scale: { mi: 'milhões', bi: 'bilhões', M: 'milhões' },
    unit: {
      'W/m²': 'watt por metro quadrado|watts por metro quadrado',
      'm/s²': 'metro por segundo ao quadrado|metros por segundo ao quadrado',
      'µg/m³': 'micrograma por metro cúbico|microgramas por metro cúbico',
      'μg/m³': 'micrograma por metro cúbico|microgramas por metro cúbico',
      'g/cm³': 'grama por centímetro cúbico|gramas por centímetro cúbico',
      'km/h': 'quilômetro por hora|quilômetros por hora',
      'm/s': 'metro por segundo|metros por segundo',
      'm²': 'metro quadrado|metros quadrados',
      'km²': 'quilômetro quadrado|quilômetros quadrados',
      'cm²': 'centímetro quadrado|centímetros quadrados',
      'm³': 'metro cúbico|metros cúbicos',
      'cm³': 'centímetro cúbico|centímetros cúbicos',
      '°C': 'grau Celsius|graus Celsius',
      '°F': 'grau Fahrenheit|graus Fahrenheit',
      kWh: 'quilowatt-hora|quilowatts-hora',
      'Mbit/s': 'megabit por segundo|megabits por segundo',
    },
    fractionBehind: { '½': ',5', '¼': ',25', '¾': ',75' },
    ordinal: listOrdinals('primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo'),
    queenOrdinal: listOrdinals('primeira segunda terceira quarta quinta sexta sétima oitava nona décima'),
  },
  numeralRules: [
    { find: 'I(?= [Gg]uerra{end})', say: 'Primeira' },
    { find: 'II(?= [Gg]uerra{end})', say: 'Segunda' },
  ],
};
