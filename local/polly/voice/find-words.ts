import type { Phone } from './say.ts';
import { speakFlite } from './speak-flite.ts';

/** The quickest voice of the program: it says the same phones as the others. */
const scoutVoice = 'kal16';
const pause = 'pau';

/**
 * When each word of a spoken sentence begins. The voice tells its phones but not whose they are; so the words are
 * said once more, quickly and with a comma behind each, and the two rows of phones are laid side by side.
 */
export function findWords(words: readonly string[], phones: readonly Phone[]): readonly number[] {
  if (words.length === 0) return [];
  const spoken = phones.filter((phone) => phone.name !== pause);
  const groups = scoutWords(words);
  const expected = groups.flat();
  const partners = align(
    expected,
    spoken.map((phone) => phone.name),
  );
  let first = 0;
  return groups.map((group) => {
    const partner = partners[Math.min(first, partners.length - 1)] ?? 0;
    first += group.length;
    return spoken[Math.min(partner, spoken.length - 1)]?.startSeconds ?? 0;
  });
}

/** The phones of each word. A word that is said with a pause inside breaks the count: then each is said alone. */
function scoutWords(words: readonly string[]): readonly (readonly string[])[] {
  const groups = scout(words.map(writeWord).join(' '));
  return groups.length === words.length ? groups : words.map((word) => scout(writeWord(word)).flat());
}

/** What was said between the pauses. */
function scout(text: string): readonly (readonly string[])[] {
  const { phones } = speakFlite({ voice: scoutVoice, text, rate: 1, pitch: 1 });
  return phones
    .map((phone) => phone.name)
    .join(' ')
    .split(pause)
    .map((group) => group.split(' ').filter((name) => name !== ''))
    .filter((group) => group.length > 0);
}

/** `U.S` has lost its last full stop with the punctuation behind it, but is not said right without. */
function writeWord(word: string): string {
  return `${word.replace(/(?<=\.\p{L})$/u, '.')},`;
}

/** For each phone that was expected the place of its partner among those that were said: least edits. */
function align(expected: readonly string[], said: readonly string[]): readonly number[] {
  const costs = editCosts(expected, said);
  const partners = expected.map(() => 0);
  let column = said.length;
  for (let row = expected.length; row > 0; row -= 1) {
    const [here = [], above = []] = [costs[row], costs[row - 1]];
    // Phones that nobody expected are stepped over, then the expected one has its partner or none.
    while (column > 0 && here[column] === (here[column - 1] ?? 0) + 1) column -= 1;
    if (here[column] !== (above[column] ?? 0) + 1) column -= 1;
    partners[row - 1] = Math.max(0, column);
  }
  return partners;
}

function editCosts(expected: readonly string[], said: readonly string[]): readonly (readonly number[])[] {
  const costs: number[][] = [Array.from({ length: said.length + 1 }, (_, column) => column)];
  for (const [row, name] of expected.entries()) {
    const above = costs[row] ?? [];
    const current = [row + 1];
    for (const [column, other] of said.entries()) {
      const replaced = (above[column] ?? 0) + (name === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    costs.push(current);
  }
  return costs;
}
