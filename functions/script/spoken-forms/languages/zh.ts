import type { LanguageForms } from '../spoken-form.ts';

/** Chinese: a dash between two numbers is said; the long dash of its sentences is left to the voice. */
export const zh: LanguageForms = {
  decimal: '.',
  phrases: { wave: '到', minus: '负', about: '大约', versionName: '版本', point: '点' },
  words: {
    counter:
      '年|月|日|号|点|时|分|秒|人|个|次|岁|度|元|万|亿|页|章|周|天|小时|分钟|公里|千米|米|個|歲|頁|週|億|萬',
  },
  lists: {
    unit: {
      'km/h': '公里每小时',
      'm/s': '米每秒',
      'm²': '平方米',
      'km²': '平方公里',
      'm³': '立方米',
      '°C': '摄氏度',
    },
    fraction: { '½': '二分之一', '⅓': '三分之一', '⅔': '三分之二', '¼': '四分之一', '¾': '四分之三' },
  },
};
