import type { Block } from '../article.ts';
import { cleanText } from '../encoding/clean-text.ts';
import { classesOf, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** A block of code, its lines as they are; nothing where it has none. */
export function readCode(element: HtmlElement): Block | undefined {
  const text = cleanText(codeOf(element))
    .replace(/^\s*\n/, '')
    .trimEnd();
  const classes = [element, ...element.querySelectorAll('code')].flatMap(classesOf);
  const language = classes
    .map((name) => /^(?:language|lang)-(.+)$/.exec(name)?.[1])
    .find((name) => name !== undefined);
  if (text === '') return undefined;
  return { kind: 'code', text, ...(language === undefined ? {} : { language }) };
}

function codeOf(node: HtmlNode): string {
  if (node.nodeType === 3) return node.textContent;
  if (node.nodeType !== 1) return '';
  return node.localName === 'br' ? '\n' : [...node.childNodes].map(codeOf).join('');
}
