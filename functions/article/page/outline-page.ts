import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { keptAside } from '../html/beside-text.ts';
import { classesOf, type HtmlElement } from '../html/html-tree.ts';
import { standsAlone } from '../html/shown-text.ts';
import { isForEyes, isHidden } from '../html/skip-element.ts';
import { nameFurniture } from './furniture-names.ts';

/** A part of a page in reading order: what it is called, if anything, and the lines and parts in it. */
export type PagePart = { readonly kind: string | undefined; readonly inner: readonly (PagePart | string)[] };

type Growing = {
  readonly kind: string | undefined;
  readonly inner: (PagePart | string)[];
  readonly line: string[];
};

// No text of a page is this character alone.
const lineBreak = '\u2028';

const silent = new Set(
  'audio canvas datalist desc head iframe object rp rt script style textarea title video'.split(' '),
);

// They may stand amid a line that goes on behind them.
const insets = new Map([
  ['button', 'button'],
  ['select', 'form'],
  ['svg', 'drawing'],
]);

const tags = new Map([
  ['aside', 'sidebar'],
  ['dialog', 'dialogue box'],
  ['footer', 'footer'],
  ['form', 'form'],
  ['header', 'page header'],
  ['nav', 'navigation'],
]);

const roles = new Map([
  ['alertdialog', 'dialogue box'],
  ['banner', 'page header'],
  ['complementary', 'sidebar'],
  ['contentinfo', 'footer'],
  ['dialog', 'dialogue box'],
  ['navigation', 'navigation'],
  ['search', 'form'],
]);

const names: readonly (readonly [RegExp, string])[] = [
  [/cookie|consent|gdpr/i, 'cookie notice'],
  [/foot(?:er)?\b/i, 'footer'],
  [/\b(?:nav|menu)/i, 'navigation'],
  [/\b(?:page|site|top|main)?-?(?:header|masthead|topbar)\b/i, 'page header'],
];

/** All lines of a page's parts. What readers never see is called hidden; scripts and the like must be gone before. */
export function outlinePage(element: HtmlElement): PagePart {
  const part: Growing = { kind: nameRegion(element), inner: [], line: [] };
  grow(part, element);
  endLine(part);
  return part;
}

/** The lines in a part of a page, and in the parts of it. */
export function linesIn({ inner }: PagePart): readonly string[] {
  return inner.flatMap((line) => (typeof line === 'string' ? [line] : linesIn(line)));
}

function grow(part: Growing, element: HtmlElement): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) part.line.push(node.textContent);
    else if (node.nodeType === 1 && !silent.has(node.localName)) growBy(part, node);
  }
}

function growBy(part: Growing, element: HtmlElement): void {
  if (insets.has(element.localName)) part.inner.push(outlinePage(element));
  else if (standsAlone(element) || isHidden(element)) {
    endLine(part);
    part.inner.push(outlinePage(element));
  } else {
    if (element.localName === 'br') breakLine(part);
    grow(part, element);
  }
}

/** As in the text: a second break, with nothing since the first one, ends a paragraph. */
function breakLine(part: Growing): void {
  const last = part.line.findLast((text) => text === lineBreak || /\S/.test(text));
  if (last === lineBreak) endLine(part);
  else part.line.push(lineBreak);
}

function endLine({ inner, line }: Growing): void {
  const text = collapseSpace(line.splice(0).join(''));
  if (hasWords(text)) inner.push(text);
}

function nameRegion(element: HtmlElement): string | undefined {
  if (isHidden(element)) return isSeen(element) ? 'text for the eye' : 'hidden text';
  const marks = [...classesOf(element), element.getAttribute('id') ?? ''].filter((mark) => mark !== '');
  const known =
    tags.get(element.hasAttribute(keptAside) ? 'aside' : element.localName) ??
    insets.get(element.localName) ??
    roles.get(element.getAttribute('role') ?? '') ??
    (/^(?:body|main|article|h\d|p|li)$/.test(element.localName) ? undefined : nameFurniture(marks));
  if (known !== undefined || !/^(?:div|section|ul|table)$/.test(element.localName)) return known;
  const text = marks.join(' ').slice(0, 200);
  return names.find(([pattern]) => pattern.test(text))?.[1];
}

/** A formula for the eye has one for the ear beside it. */
function isSeen(element: HtmlElement): boolean {
  return isForEyes(element) && !classesOf(element).includes('katex-html');
}
