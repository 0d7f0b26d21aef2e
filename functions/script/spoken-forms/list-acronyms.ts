const word = /(?<![\p{L}\p{N}\p{M}.&])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}\p{M}&]|\.\p{L})/gu;

/** Longer ones are shouted. */
const acronym = /^\p{Lu}{2,6}$/u;

/** Which of these are meant only the words beside them tell. */
const ambiguous = /^(?:IT|US|WHO)$/;

/** Words in capitals that stand alone among others in small letters, and nowhere in small ones: in a heading in capitals they are acronyms too. */
export function listAcronyms(texts: readonly string[]): ReadonlySet<string> {
  const acronyms = new Set<string>();
  const others = new Set<string>();
  for (const text of texts) {
    if (!/\p{Ll}/u.test(text)) continue;
    const words = Array.from(text.matchAll(word), ([letters]) => letters);
    words.forEach((letters, index) => {
      if (/\p{Ll}/u.test(letters)) others.add(letters.toLowerCase());
      else if (acronym.test(letters) && !isAmongCapitals(words, index)) acronyms.add(letters);
    });
  }
  return new Set([...acronyms].filter((one) => !ambiguous.test(one) && !others.has(one.toLowerCase())));
}

/** `NO ENTRY` on a sign is as much a passage in capitals as a heading is. */
function isAmongCapitals(words: readonly string[], index: number): boolean {
  return [words[index - 1], words[index + 1]].some(
    (beside) => beside !== undefined && /^\p{Lu}{2}[\p{Lu}\p{M}]*$/u.test(beside),
  );
}
