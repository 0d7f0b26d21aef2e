import type { HtmlElement } from './html-tree.ts';

// A page can claim any number: more columns than this are not heard, and more rows not all of one cell.
const most = { columns: 100, rows: 1000 } as const;

// In characters: a sentence that is said for each day of a week is not followed.
const longestRepeated = 40;

/** A cell where it stands, or where it reaches by its spans. */
type Placed = { readonly text: string; readonly isHeading: boolean };

type Spans = { readonly columns: number; readonly rows: number };

/** What reaches down into the rows to come, by its column. */
type Reach = Map<number, Placed & { readonly rows: number }>;

/** The cells' texts of a table, row by row; those that say nothing are left out. A cell that spans others stands in each of them. */
export function readTable(
  rows: readonly HtmlElement[],
  readCell: (cell: HtmlElement) => string,
): readonly (readonly string[])[] {
  const reach: Reach = new Map();
  const lines = rows.map((row) => placeCells(row, reach, readCell));
  return joinHeadings(lines)
    .map((line) => line.map(({ text }) => text))
    .filter((line) => line.some((text) => text !== ''));
}

function placeCells(
  row: HtmlElement,
  reach: Reach,
  readCell: (cell: HtmlElement) => string,
): readonly Placed[] {
  const line: Placed[] = [];
  const cells = [...row.children];
  for (const cell of cells) {
    takeReaching(line, reach);
    const placed = { text: readCell(cell), isHeading: cell.localName === 'th' };
    // A cell alone in its row is a heading over the rows below it: said once is enough.
    const { columns, rows } =
      cells.length === 1 && line.length === 0 ? { columns: 1, rows: 1 } : spansOf(cell);
    spread(line, reach, { ...placed, columns, rows });
  }
  takeReaching(line, reach);
  return line;
}

/** Puts a cell in each of its columns, and notes how far down it reaches. */
function spread(line: Placed[], reach: Reach, { columns, rows, ...placed }: Placed & Spans): void {
  const repeated = placed.text.length <= longestRepeated ? placed : { ...placed, text: '' };
  for (let column = 0; column < columns && line.length < most.columns; column++) {
    const here = column === 0 ? placed : repeated;
    if (rows > 1) reach.set(line.length, { ...here, rows: rows - 1 });
    line.push(here);
  }
}

/** Puts in what reaches down to the next places of a row. */
function takeReaching(line: Placed[], reach: Reach): void {
  for (;;) {
    const column = line.length;
    const above = reach.get(column);
    if (above === undefined) return;
    if (above.rows === 1) reach.delete(column);
    else reach.set(column, { ...above, rows: above.rows - 1 });
    line.push({ text: above.text, isHeading: above.isHeading });
  }
}

function spansOf(cell: HtmlElement): Spans {
  const read = (name: string) => Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1;
  return {
    columns: Math.min(Math.max(1, read('colspan')), most.columns),
    rows: Math.min(Math.max(1, read('rowspan')), most.rows),
  };
}

/** Two rows of headings, of which the upper ones span the lower ones, are one: `Sales 2023`, `Sales 2024`. */
function joinHeadings(lines: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] {
  const [upper = [], lower = [], ...body] = lines;
  const isSpanned = upper.some(
    ({ text }, index) => index > 0 && text !== '' && text === upper[index - 1]?.text,
  );
  const areHeadings =
    upper.length === lower.length && [...upper, ...lower].every(({ isHeading }) => isHeading);
  if (!isSpanned || !areHeadings || body.length === 0) return lines;
  const joined = upper.map((cell, index) => {
    const below = lower[index]?.text ?? '';
    return below === cell.text ? cell : { ...cell, text: `${cell.text} ${below}`.trim() };
  });
  return [joined, ...body];
}

/** Old pages use tables to place things: one column, or cells that hold whole pieces of text. */
export function isLayout(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table,h1,h2,h3,h4,h5,h6,blockquote,pre,hr') !== null) return true;
  return [...table.querySelectorAll('tr')].every((row) => row.children.length < 2);
}
