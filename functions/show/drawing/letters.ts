import table from './letters.json' with { type: 'json' };

/** A point in thousandths of the size of the letters, upwards from the line that they stand on. */
export type Point = readonly [x: number, y: number];

/** A letter's width, and the closed lines round it. */
export type Letter = { readonly width: number; readonly lines: readonly (readonly Point[])[] };

const letters: ReadonlyMap<string, string> = new Map(Object.entries(table));

/** So many straight lines are a curve to the eye, at the sizes of a cover's title. */
const curveSteps = 12;

/** The outline of a letter in Inter (SIL Open Font License, `letters-license.txt`); `undefined` where it has none. */
export function findLetter(letter: string): Letter | undefined {
  const entry = letters.get(letter);
  if (entry === undefined) return undefined;
  const space = entry.indexOf(' ');
  const width = Number(entry.slice(0, space));
  const outline = entry.slice(space + 1);
  return { width, lines: outline.startsWith('=') ? readParts(outline.slice(1)) : readOutline(outline) };
}

/** An accented letter is its parts, each moved to its place: name, across, up. */
function readParts(text: string): readonly (readonly Point[])[] {
  const words = text.split(' ');
  const names = words.filter((_, index) => index % 3 === 0);
  return names.flatMap((name, index) => {
    const [dx, dy] = [Number(words[index * 3 + 1]), Number(words[index * 3 + 2])];
    const lines = findLetter(name)?.lines ?? [];
    return lines.map((line) => line.map(([x, y]): Point => [x + dx, y + dy]));
  });
}

/** Commands as SVG writes them: move, line, quadratic curve, close. */
function readOutline(text: string): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  for (const [, command = '', numbers = ''] of text.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.split(' ').map(Number);
    const line = lines.at(-1);
    if (command === 'M' || line === undefined) lines.push([[x1, y1]]);
    else if (command === 'L') line.push([x1, y1]);
    else line.push(...bend(line.at(-1) ?? [x1, y1], { control: [x1, y1], to: [x2, y2] }));
  }
  return lines;
}

function bend(
  from: Point,
  { control, to }: { readonly control: Point; readonly to: Point },
): readonly Point[] {
  return Array.from({ length: curveSteps }, (_, index): Point => {
    const t = (index + 1) / curveSteps;
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return [mix(from[0], control[0], to[0]), mix(from[1], control[1], to[1])];
  });
}
