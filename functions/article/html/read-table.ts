import type { HtmlElement } from './html-tree.ts';

/** The cells' texts of a table, row by row; rows that say nothing are left out. */
export function readTable(
  table: HtmlElement,
  readCell: (cell: HtmlElement) => string,
): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tr')]
    .map((row) => [...row.children].map(readCell))
    .filter((row) => row.some((cell) => cell !== ''));
}

/** Old pages use tables to place things: one column, or cells that hold whole pieces of text. */
export function isLayout(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table,h1,h2,h3,h4,h5,h6,blockquote,pre,hr') !== null) return true;
  return [...table.querySelectorAll('tr')].every((row) => row.children.length < 2);
}
