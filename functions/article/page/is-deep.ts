import type { HtmlElement } from '../html/html-tree.ts';
import { measureElements } from './measure-elements.ts';

// Each element and each character counted once for every element around it. Of the benchmarks' pages the most were 166,136 and
// 7,562,125; with many times that Readability, which asks each element for its text, needs minutes.
const mostElements = 500_000;
const mostCharacters = 50_000_000;

/** Says whether so much of a page is nested so deeply that only what goes through it once may be asked. */
export function isDeep(body: HtmlElement): boolean {
  let elements = 0;
  let characters = 0;
  for (const measure of measureElements(body).values()) {
    elements += measure.elements;
    characters += measure.characters;
  }
  return elements > mostElements || characters > mostCharacters;
}
