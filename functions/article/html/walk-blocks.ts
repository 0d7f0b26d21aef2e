import { type Block, type Inline, type Omission, textOf } from '../article.ts';
import { besideOf, isFormula } from './beside-text.ts';
import {
  addBlock,
  addOmission,
  addText,
  endBlock,
  makeParagraph,
  makeQuote,
  type Scene,
  startWalk,
  type Walk,
} from './block-walk.ts';
import { enterElement } from './enter-element.ts';
import type { HtmlComment, HtmlElement, HtmlNode } from './html-tree.ts';
import { leaveMarked, readTableMark, takeRow } from './leave-marked.ts';
import { raiseText } from './raise-text.ts';
import { isLayout, readTable } from './read-table.ts';
import { readTask } from './read-task.ts';
import { skipElement } from './skip-element.ts';
import { listStruck } from './struck-text.ts';
import { type Walker, walkersOfWholes, walkFormula } from './walk-whole.ts';

/** What a piece of a page says, in reading order. Links and addresses are still as the page wrote them. */
export type Walked = { readonly blocks: readonly Block[]; readonly omissions: readonly Omission[] };

const blockTags =
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup main menu nav p section summary caption tbody thead tfoot tr td th'.split(
    ' ',
  );

const walkers: ReadonlyMap<string, Walker> = new Map<string, Walker>([
  ...blockTags.map((tag) => [tag, walkPiece] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, walkHeading] as const),
  ...['strong', 'b'].map((tag) => [tag, styled('strong')] as const),
  ...['em', 'i', 'cite', 'dfn', 'var'].map((tag) => [tag, styled('emphasis')] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, styled('code')] as const),
  ...['ul', 'ol'].map((tag) => [tag, walkList] as const),
  ['li', (walk, element, scene) => walkItem(walk, element, { scene })],
  ...['s', 'del', 'strike'].map((tag) => [tag, walkStruck] as const),
  ['sup', walkRaised('sup')],
  ['sub', walkRaised('sub')],
  ['a', walkLink],
  ['blockquote', walkQuote],
  ['table', walkTable],
  ...walkersOfWholes,
]);

/** Reads a piece of a page as blocks: every visible word once, in order, in a block or in an omission. */
export function walkBlocks(root: HtmlElement): Walked {
  const walk = startWalk();
  const scene: Scene = { makeBlock: makeParagraph, listDepth: 0, isQuoted: false, isHeading: false };
  walkChildren(walk, root, scene);
  endBlock(walk, scene);
  if (walk.blocks.at(-1)?.kind === 'separator') walk.blocks.pop();
  return { blocks: walk.blocks, omissions: walk.omissions };
}

function walkChildren(walk: Walk, element: HtmlElement, scene: Scene): void {
  for (const node of element.childNodes) walkNode(walk, node, scene);
}

function walkNode(walk: Walk, node: HtmlNode, scene: Scene): void {
  if (node.nodeType === 3) addText(walk, node.textContent, scene);
  else if (node.nodeType === 8) walkComment(walk, node, scene);
  else if (node.nodeType === 1) walkElement(walk, node, enterElement(node, scene));
}

function walkElement(walk: Walk, element: HtmlElement, scene: Scene): void {
  const beside = besideOf(element);
  const walker = beside === undefined ? walkerOf(element) : walkPiece;
  const skipped = skipElement(element);
  if (beside !== undefined) endBlock(walk, scene);
  if (skipped === undefined)
    walker(walk, element, beside === undefined ? scene : { ...scene, beside: scene.beside ?? beside });
  // What is left out still keeps the words before and after it apart, if it is a block.
  else if (walker === walkPiece) endBlock(walk, scene);
  if (skipped !== undefined && skipped !== 'silent') addOmission(walk, skipped);
}

function walkerOf(element: HtmlElement): Walker {
  return isFormula(element) ? walkFormula : (walkers.get(element.localName) ?? walkChildren);
}

/** `<!-- skip -->` and `<!-- /skip -->`: what stands between them is shown and not read. */
function walkComment(walk: Walk, { textContent }: HtmlComment, scene: Scene): void {
  const mark = /^\s*(\/?)\s*skip\s*$/i.exec(textContent);
  if (mark === null) return;
  endBlock(walk, scene);
  walk.isSkipping = mark[1] === '';
}

function walkPiece(walk: Walk, element: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  walkChildren(walk, element, scene);
  endBlock(walk, scene);
}

/** A heading inside a quotation starts no chapter of this article. */
function walkHeading(walk: Walk, element: HtmlElement, scene: Scene): void {
  const level = Number(element.localName.slice(1));
  const makeHeading = (content: readonly Inline[]): Block => ({ kind: 'heading', level, content });
  endBlock(walk, scene);
  const inner = scene.isQuoted ? scene : { ...scene, makeBlock: makeHeading, isHeading: true };
  walkChildren(walk, element, inner);
  endBlock(walk, inner);
}

function walkQuote(walk: Walk, element: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  walkPiece(walk, element, { ...scene, makeBlock: makeQuote, isQuoted: true, isHeading: false });
}

function walkList(walk: Walk, element: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  let ordinal = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 0;
  for (const node of element.childNodes) {
    if (node.nodeType !== 1 || node.localName !== 'li') walkNode(walk, node, scene);
    else if (element.localName === 'ul') enterItem(walk, node, { scene });
    else enterItem(walk, node, { scene, ordinal: ordinal++ });
  }
  endBlock(walk, scene);
}

type Listed = { readonly scene: Scene; readonly ordinal?: number };

function enterItem(walk: Walk, item: HtmlElement, { scene, ...number }: Listed): void {
  const skipped = skipElement(item);
  const beside = scene.beside ?? besideOf(item);
  const inner = enterElement(item, beside === undefined ? scene : { ...scene, beside });
  if (skipped === undefined) walkItem(walk, item, { scene: inner, ...number });
  else if (skipped !== 'silent') addOmission(walk, skipped);
}

/** The first text of an item is the item; what follows in it are paragraphs, or they would look like items of their own. */
function walkItem(walk: Walk, element: HtmlElement, { scene, ordinal }: Listed): void {
  const number = ordinal === undefined ? {} : { ordinal };
  let isBegun = false;
  const makeBlock = (content: readonly Inline[]): Block => {
    if (isBegun) return scene.isQuoted ? makeQuote(content) : makeParagraph(content);
    isBegun = true;
    return { kind: 'list item', depth: scene.listDepth, ...number, ...readTask(content) };
  };
  endBlock(walk, scene);
  const inner: Scene = { ...scene, makeBlock, listDepth: scene.listDepth + 1, isHeading: false };
  walkChildren(walk, element, inner);
  endBlock(walk, inner);
}

function walkTable(walk: Walk, element: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  if (isLayout(element)) walkChildren(walk, element, scene);
  else addTable(walk, element, scene);
  endBlock(walk, scene);
}

function addTable(walk: Walk, element: HtmlElement, scene: Scene): void {
  for (const caption of element.querySelectorAll('caption')) walkPiece(walk, caption, scene);
  const { rows: lines, isSkipped } = readTableMark([...element.querySelectorAll('tr')]);
  const rows = readTable(
    lines.filter((row) => takeRow(walk, row)),
    (cell) => readCell(walk, cell),
  );
  if (rows.length > 0)
    addBlock(walk, { kind: 'table', rows }, isSkipped ? { ...scene, beside: 'skipped' } : scene);
}

function readCell(walk: Walk, cell: HtmlElement): string {
  const { blocks, omissions } = walkBlocks(cell);
  const left = leaveMarked(cell, blocks);
  const struck = left.said.flatMap((block) => ('content' in block ? listStruck(block.content) : []));
  for (const omission of [...omissions, ...left.omissions, ...struck]) addOmission(walk, omission);
  return left.said
    .map((block) => ('content' in block ? textOf(block.content) : ''))
    .join(' ')
    .trim();
}

function styled(style: NonNullable<Inline['style']>): Walker {
  return (walk, element, scene) => walkChildren(walk, element, { ...scene, style });
}

function walkStruck(walk: Walk, element: HtmlElement, scene: Scene): void {
  walkChildren(walk, element, { ...scene, isStruck: true });
}

function walkRaised(tag: 'sup' | 'sub'): Walker {
  return (walk, element, scene) => {
    const text = element.textContent;
    const moved = raiseText(tag, { text, before: walk.pending.at(-1)?.text ?? '' });
    if (moved === text) walkChildren(walk, element, scene);
    else addText(walk, moved, scene);
  };
}

function walkLink(walk: Walk, element: HtmlElement, scene: Scene): void {
  const address = element.getAttribute('href')?.trim() ?? '';
  walkChildren(walk, element, address === '' ? scene : { ...scene, link: address });
}
