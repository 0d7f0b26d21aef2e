const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The number that a Roman numeral up to a hundred stands for, also one of Unicode's single signs. */
export function readRoman(numeral: string): number {
  const digits = [...numeral.normalize('NFKC').toUpperCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
