import type { LanguageForms } from '../spoken-form.ts';

/** Korean: particles stand right behind a number, and so does the word for a range. */
export const ko: LanguageForms = {
  decimal: '.',
  phrases: {
    wave: '에서 ',
    minus: '마이너스',
    about: '약',
    versionName: '버전',
    point: '점',
    comma: ',',
    stop: '.',
  },
  words: {
    counter: '년|월|일|시|분|초|명|개|번|살|세|도|원|만|억|쪽|장|주|시간|킬로미터|미터|퍼센트',
  },
  lists: {
    unit: {
      'km/h': '킬로미터 매시',
      'm²': '제곱미터',
      'km²': '제곱킬로미터',
      'm³': '세제곱미터',
      '°C': '도',
    },
  },
};
