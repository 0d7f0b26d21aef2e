/** How long paragraphs are, in characters, and how many characters a chapter has. */
export type ProseShape = {
  readonly shortest: number;
  readonly longest: number;
  readonly chapter: number;
};

/** An article's paragraphs: 460 characters each on average, most of them shorter. */
export const essay: ProseShape = { shortest: 120, longest: 1_140, chapter: 4_000 };

/** A novel's: most of them short, as dialogue is. */
export const novel: ProseShape = { shortest: 20, longest: 800, chapter: 20_000 };

const words =
  'the a of and to in was her with it as had on at for from but not she he they sea wind road house morning light water stone door hand voice letter garden river captain winter silence window table story night children market bridge answered looked walked remembered opened carried wanted followed never always again beyond quietly slowly perhaps nothing everything'.split(
    ' ',
  );

/** A Markdown text of made-up sentences that is about so long, and the same for the same seed. */
export function makeProse(characters: number, shape: ProseShape, seed = 1): string {
  const random = createRandom(seed);
  const blocks = ['# A made-up text'];
  let [written, chapterEnd] = [0, 0];
  while (written < characters) {
    if (written >= chapterEnd) {
      blocks.push(`## Chapter ${blocks.length}`);
      chapterEnd += shape.chapter;
    }
    const length = shape.shortest + (shape.longest - shape.shortest) * random() ** 2;
    const paragraph = makeParagraph(Math.min(length, Math.max(40, characters - written)), random);
    blocks.push(paragraph);
    written += paragraph.length;
  }
  return `${blocks.join('\n\n')}\n`;
}

function makeParagraph(length: number, random: () => number): string {
  let text = '';
  while (text.length < length)
    text += `${text === '' ? '' : ' '}${makeSentence(30 + 120 * random(), random)}`;
  return text;
}

function makeSentence(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += ` ${words[Math.floor(random() * words.length)]}`;
  return `${text.charAt(1).toUpperCase()}${text.slice(2)}.`;
}

/** A linear congruential generator (Numerical Recipes' constants). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
