/** Languages whose usual script runs from right to left: unicode.org/cldr, `characterOrder`. */
const rightToLeft = new Set('ar arb arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi'.split(' '));

/** Scripts that overrule the language, such as Kurdish in Latin letters. */
const scripts: Readonly<Record<string, 'ltr' | 'rtl'>> = {
  adlm: 'rtl',
  arab: 'rtl',
  cyrl: 'ltr',
  deva: 'ltr',
  hebr: 'rtl',
  latn: 'ltr',
  syrc: 'rtl',
  thaa: 'rtl',
};

/** The direction in which a BCP 47 tag's text is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.map((part) => scripts[part]).find((direction) => direction !== undefined);
  return script ?? (rightToLeft.has(primary) ? 'rtl' : 'ltr');
}
