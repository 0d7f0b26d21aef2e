import { collapseSpace } from '../encoding/clean-text.ts';

const raised = signsOf('0123456789+-=n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ⁿ');
const lowered = signsOf('0123456789+-=n', '₀₁₂₃₄₅₆₇₈₉₊₋₌ₙ');

/** A number raised or lowered behind a letter, a digit or a bracket, in characters that are so by themselves: 10²³ is not 1023. */
export function raiseText(tag: 'sup' | 'sub', { text, before }: { text: string; before: string }): string {
  const number = collapseSpace(text).replace(/[−–]/g, '-');
  if (!/[\p{L}\p{N})\]]$/u.test(before)) return text;
  if (/^[+-]?(?:\d{1,9}|n)?[+-]?$/.test(number)) {
    const signs = tag === 'sup' ? raised : lowered;
    return [...number].map((sign) => signs.get(sign) ?? sign).join('');
  }
  // There is no raised point or stroke.
  const isPower = tag === 'sup' && /[\d)]$/.test(before) && /^[+-]?\d+[./]\d+$/.test(number);
  return isPower ? `^${number}` : text;
}

function signsOf(plain: string, moved: string): ReadonlyMap<string, string> {
  const signs = [...moved];
  return new Map([...plain].map((sign, index) => [sign, signs[index] ?? sign]));
}
