import type { Dice } from './dice.ts';
import { slowWord } from './speech-book.ts';

/** An article whose sentences are in no other one, and in no other version of it. */
export type Letter = {
  readonly key: string;
  readonly isDraft: boolean;
  /** The title, then each paragraph, in sentences. */
  readonly sayings: readonly (readonly string[])[];
};

const words = `amber basin candle drift ember fathom gravel harbour inlet jetty kettle lantern meadow needle
  orchard pebble quarry ribbon shingle timber umber valley willow yarrow zephyr anchor breeze copper dune estuary`
  .trim()
  .split(/\s+/);

/** A first version. */
export function writeLetter(index: number, dice: Dice): Letter {
  const sayings = [
    [writeSentence(index, dice)],
    ...writeParagraphs(index, 2 + Math.floor(dice.roll() * 3), dice),
  ];
  return { key: `letters/letter-${index}.md`, isDraft: false, sayings };
}

/** An article that one run cannot speak to its end. */
export function writeBook(index: number, paragraphs: number, dice: Dice): Letter {
  const slow = Array.from({ length: paragraphs }, () => [`Very ${slowWord} ${writeSentence(index, dice)}`]);
  return {
    key: `letters/letter-${index}.md`,
    isDraft: false,
    sayings: [[writeSentence(index, dice)], ...slow],
  };
}

/** Another version: one paragraph says something else, and perhaps one is new or gone. */
export function editLetter(letter: Letter, index: number, dice: Dice): Letter {
  const [title = [], ...paragraphs] = letter.sayings;
  const changed = Math.floor(dice.roll() * paragraphs.length);
  const edited = paragraphs.flatMap((paragraph, place) =>
    place === changed ? writeParagraphs(index, dice.pick([1, 1, 2]), dice) : [paragraph],
  );
  return { ...letter, sayings: [title, ...edited] };
}

/** The article's Markdown. */
export function printLetter({ isDraft, sayings }: Letter): string {
  const [title = [], ...paragraphs] = sayings.map((sentences) => sentences.join(' '));
  const frontMatter = isDraft ? '---\ndraft: true\n---\n' : '';
  return `${frontMatter}# ${title}\n\n${paragraphs.join('\n\n')}\n`;
}

function writeParagraphs(index: number, count: number, dice: Dice): string[][] {
  return Array.from({ length: count }, () =>
    Array.from({ length: dice.pick([1, 1, 2, 3]) }, () => writeSentence(index, dice)),
  );
}

/** Long enough that its length tells whether a quarter of it is all that came. */
function writeSentence(index: number, dice: Dice): string {
  const some = Array.from({ length: 10 + Math.floor(dice.roll() * 8) }, () => dice.pick(['sea', ...words]));
  return `Letter ${index} says ${some.join(' ')}.`;
}
