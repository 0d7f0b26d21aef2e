import type { HtmlElement } from '../html/html-tree.ts';

/** How much an element holds: asking each element of a deep page for its text would take minutes. */
export type Measure = {
  readonly elements: number;
  readonly characters: number;
  /** Of them, those that are no white space. */
  readonly signs: number;
  /** Whether a heading of the first level is in it. */
  readonly hasTitle: boolean;
};

/** Measures an element and each in it, counting every text once. */
export function measureElements(root: HtmlElement): ReadonlyMap<HtmlElement, Measure> {
  const measures = new Map<HtmlElement, Measure>();
  measure(root, measures);
  return measures;
}

function measure(element: HtmlElement, measures: Map<HtmlElement, Measure>): Measure {
  let elements = 0;
  let characters = 0;
  let signs = 0;
  let hasTitle = false;
  for (const node of element.childNodes) {
    const inner =
      node.nodeType === 1
        ? measure(node, measures)
        : measureText(node.nodeType === 3 ? node.textContent : '');
    elements += inner.elements;
    characters += inner.characters;
    signs += inner.signs;
    hasTitle ||= inner.hasTitle || (node.nodeType === 1 && node.localName === 'h1');
  }
  const whole = { elements: elements + 1, characters, signs, hasTitle };
  measures.set(element, whole);
  return whole;
}

function measureText(text: string): Measure {
  return { elements: 0, characters: text.length, signs: text.replace(/\s+/g, '').length, hasTitle: false };
}
