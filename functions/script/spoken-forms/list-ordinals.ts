/** A list that says the first, the second and so on by these words. */
export function listOrdinals(words: string, before = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(' ').map((word, index) => [index + 1, before + word]));
}
