import { type Style, styles } from '../../script/script.ts';
import { expectedRate, readRate } from '../../script/voices/read-rate.ts';
import { type Field, refusal } from './find-field.ts';
import { type Reader, readAs } from './read-as.ts';

/** The fields `rate` and `style` of front matter: how the article's voice reads it. */
export const mannerFields: readonly Reader[] = [
  readAs('rate', ['rate'], checkRate),
  readAs('style', ['style'], checkStyle),
];

function checkRate(field: Field): number {
  const rate = readRate(field.text);
  if (rate === undefined) throw refusal(field, `is no rate of speech: ${expectedRate}`);
  return rate;
}

function checkStyle(field: Field): Style {
  const style = styles.find((known) => known === field.text.toLowerCase());
  if (style === undefined)
    throw refusal(field, `is no style of speech: expected one of ${styles.join(', ')}`);
  return style;
}
