import { type Style, styles } from '../../script/script.ts';
import { expectedRate, readRate } from '../../script/voices/read-rate.ts';
import { type Field, refusal } from './find-field.ts';

/** The fields `rate` and `style` of front matter: how the article's voice reads it. */
export function readManner(
  key: string,
  field: (name: string) => Field | undefined,
): { readonly rate?: number; readonly style?: Style } {
  const [rate, style] = [field('rate'), field('style')];
  return {
    ...(rate === undefined ? {} : { rate: checkRate(key, rate) }),
    ...(style === undefined ? {} : { style: checkStyle(key, style) }),
  };
}

function checkRate(key: string, field: Field): number {
  const rate = readRate(field.text);
  if (rate === undefined) throw refusal(key, field, `is no rate of speech: ${expectedRate}`);
  return rate;
}

function checkStyle(key: string, field: Field): Style {
  const style = styles.find((known) => known === field.text.toLowerCase());
  if (style === undefined)
    throw refusal(key, field, `is no style of speech: expected one of ${styles.join(', ')}`);
  return style;
}
