import { SaxesParser } from 'saxes';

/** An XML element as a strict reader understands it. */
export type Element = {
  /** With the prefix that the document uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own characters, those of its children left out. */
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

/**
 * Reads a document as XML 1.0 with namespaces demands it.
 * @throws Error at the first fault, however small
 */
export function parseXml(xml: string): Element {
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const append = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('the document has no element');
  return root;
}

/** An element's children of one name, in their order. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of an element's first child of a name; empty where it has none. */
export function textOf(element: Element, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

/** All elements from this one on, down to the last. */
export function descend(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(descend)];
}
