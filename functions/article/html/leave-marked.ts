import { type Block, type Omission, textOf } from '../article.ts';
import { collapseSpace } from '../encoding/clean-text.ts';
import { besideOf } from './beside-text.ts';
import { addOmission, type Walk } from './block-walk.ts';
import type { HtmlElement } from './html-tree.ts';
import { readMark } from './read-mark.ts';
import { shownText } from './shown-text.ts';
import { skipElement } from './skip-element.ts';
import { tellOmission } from './tell-omission.ts';

const marked = 'its author marked it as not to be read';

/** Says whether a row of a table is read; if not, the walk notes why. */
export function takeRow(walk: Walk, row: HtmlElement): boolean {
  const skipped = skipRow(row);
  if (skipped !== undefined && skipped !== 'silent') addOmission(walk, skipped);
  return skipped === undefined;
}

function skipRow(row: HtmlElement): Omission | 'silent' | undefined {
  const around = [row, row.parentElement].filter((element) => element !== null);
  const isMarked = around.some((element) => besideOf(element) === 'skipped');
  return isMarked ? tellOmission('row', { text: shownText(row), why: marked }) : skipElement(row);
}

/** The blocks of a cell that are read, and what of it is marked. */
export function leaveMarked(
  cell: HtmlElement,
  blocks: readonly Block[],
): { readonly said: readonly Block[]; readonly omissions: readonly Omission[] } {
  const isLeft = (block: Block) => besideOf(cell) === 'skipped' || block.beside === 'skipped';
  const left = blocks.filter(isLeft).flatMap((block) => ('content' in block ? [textOf(block.content)] : []));
  return {
    said: blocks.filter((block) => !isLeft(block)),
    omissions: left.map((text) => tellOmission('cell', { text: collapseSpace(text), why: marked })),
  };
}

/** The rows of a table without the one that Markdown makes of a mark on the next line, and whether the mark says that it is not to be read. */
export function readTableMark(rows: readonly HtmlElement[]): {
  readonly rows: readonly HtmlElement[];
  readonly isSkipped: boolean;
} {
  const last = rows.at(-1);
  if (last === undefined || last.querySelector('code') !== null) return { rows, isSkipped: false };
  const { content, isSkipped } = readMark([{ text: shownText(last) }]);
  return content.length === 0 ? { rows: rows.slice(0, -1), isSkipped } : { rows, isSkipped: false };
}
