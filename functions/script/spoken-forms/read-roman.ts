const signs = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** The number up to 89 that a Roman numeral stands for, also one of Unicode's single signs; `undefined` for letters that are none, such as IIX. */
export function readRoman(numeral: string): number | undefined {
  const letters = numeral.normalize('NFKC').toUpperCase();
  let [rest, number] = [letters, 0];
  for (const [sign, value] of signs) {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      number += value;
    }
  }
  return rest === '' && writeRoman(number) === letters ? number : undefined;
}

function writeRoman(number: number): string {
  let [rest, letters] = [number, ''];
  for (const [sign, value] of signs) {
    letters += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return letters;
}
