/** Spaces, hyphens and apostrophes of every kind as rules write them, and full-width letters and digits as plain ones; each is one UTF-16 unit before and after. */
export function foldText(text: string): string {
  return text.replace(/[\u00a0\u2007\u2009\u202f\u2010\u2011’＄％＋－０-９Ａ-Ｚａ-ｚ]/g, foldSign);
}

function foldSign(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  if (sign === '’') return "'";
  if (sign === '\u2010' || sign === '\u2011') return '-';
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
