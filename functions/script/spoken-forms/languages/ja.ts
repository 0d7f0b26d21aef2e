import type { LanguageForms } from '../spoken-form.ts';

/** Japanese: the wave dash between two numbers is said; other dashes are left to the voice. */
export const ja: LanguageForms = {
  decimal: '.',
  phrases: {
    wave: 'から',
    minus: 'マイナス',
    about: '約',
    versionName: 'バージョン',
    point: '点',
  },
  words: {
    counter: '年|月|日|時|分|秒|人|個|回|歳|度|円|万|億|ページ|章|週|か月|ヶ月|時間|パーセント|メートル|キロ',
  },
  lists: {
    unit: {
      'km/h': 'キロメートル毎時',
      'm/s': 'メートル毎秒',
      'm²': '平方メートル',
      'km²': '平方キロメートル',
      'm³': '立方メートル',
      '°C': '度',
    },
    fraction: { '½': '2分の1', '⅓': '3分の1', '⅔': '3分の2', '¼': '4分の1', '¾': '4分の3' },
  },
};
