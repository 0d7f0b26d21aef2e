/** A language by letters that it has and its neighbours lack; without a name where it may be one of several, or of none that is known here. */
type Neighbour = { readonly language?: string; readonly letters: RegExp; readonly share: number };

/** The first that holds. Russian itself is told by its ы, э and ё: Bulgarian, Macedonian, Serbian and Ukrainian have none of them. */
const cyrillic: readonly Neighbour[] = [
  { letters: /[өәқңғұһүҳҷҝӑӗӕҥӷӈӣӯ]/gu, share: 0.005 },
  { language: 'be', letters: /ў/gu, share: 0.005 },
  { language: 'uk', letters: /[іїєґ]/gu, share: 0.02 },
  { language: 'mk', letters: /[ѓќѕ]/gu, share: 0.003 },
  { language: 'sr', letters: /[ђјљњћџ]/gu, share: 0.005 },
  { language: 'ru', letters: /[ыэё]/gu, share: 0.005 },
];

/** Arabic itself has none of these letters. */
const arabic: readonly Neighbour[] = [
  { letters: /[ڠڤڽݢۏڬەۆێڕڵڭېۋۇۈټډړښګڼۍٻڀڄڃ]/gu, share: 0.005 },
  { language: 'ur', letters: /[ٹڈڑےںہھ]/gu, share: 0.02 },
  { language: 'fa', letters: /[پچژگکی]/gu, share: 0.02 },
];

/** Of Russian, in sentences without those letters. */
const russianWords = new Set(
  'что как это его её он они был была было были к ко я мы вы их же когда уже все если только у во со нет тоже там здесь'.split(
    ' ',
  ),
);

/** Russian has few of these. */
const bulgarian = /ъ/gu;

/** Which of the languages that are written in Cyrillic letters a text is of. */
export function chooseCyrillic(text: string, letters: number): string | undefined {
  const found = findNeighbour(cyrillic, text, letters);
  if (found !== undefined) return found.language;
  const words = text.match(/\p{Script=Cyrillic}+/gu) ?? [];
  if (words.filter((word) => russianWords.has(word)).length >= 0.1 * words.length) return 'ru';
  return (text.match(bulgarian)?.length ?? 0) >= 0.005 * letters ? 'bg' : undefined;
}

/** Which of the languages that are written in Arabic letters a text is of. */
export function chooseArabic(text: string, letters: number): string | undefined {
  const found = findNeighbour(arabic, text, letters);
  return found === undefined ? 'ar' : found.language;
}

function findNeighbour(among: readonly Neighbour[], text: string, letters: number): Neighbour | undefined {
  return among.find((one) => (text.match(one.letters)?.length ?? 0) >= one.share * letters);
}
