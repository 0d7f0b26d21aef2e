import type { Left, SaidWords } from './say-words.ts';

// More cannot be followed by ear.
const most = { rows: 8, columns: 5, characters: 900 } as const;

/** A small table row by row, each cell after its column's heading; nothing for one that is too large to be heard. */
export function sayTable(
  rows: readonly (readonly string[])[],
  sayCell: (cell: string) => SaidWords,
): SaidWords | undefined {
  const [head = [], ...body] = rows;
  const characters = rows.flat().reduce((sum, cell) => sum + cell.length, 0);
  const isWide = rows.some((row) => row.length > most.columns);
  if (body.length > most.rows || isWide || characters > most.characters) return undefined;
  const left: Left[] = [];
  const say = (cell: string) => {
    const words = sayCell(cell);
    left.push(...words.left);
    return words.text.replace(/[.:;,]+$/, '');
  };
  const headings = head.map(say);
  const lines =
    body.length === 0
      ? [headings]
      : body.map((row) => row.map((cell, index) => join(row.length === 1 ? '' : headings[index], say(cell))));
  const sentences = lines.map((line) => line.filter((part) => part !== '').join('; '));
  const text = sentences.filter((sentence) => sentence !== '').join('. ');
  return { text: text === '' ? '' : `${text}.`, left };
}

function join(heading: string | undefined, cell: string): string {
  if (cell === '') return '';
  return heading === undefined || heading === '' ? cell : `${heading}: ${cell}`;
}
