import type { HtmlDocument, HtmlElement, HtmlNode } from './html-tree.ts';

/** What stands in an element beside its shadow, by the names of the places where the shadow shows it. */
type Assigned = Map<string, HtmlNode[]>;

// No other element of HTML may have a shadow; those whose names have a hyphen are of the page's own making.
const host =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|[a-z][^\s]*-[^\s]*)$/;

/** Puts what browsers show in place of an element's own text there; what the shadow has no slot for stays behind it. */
export function openShadows(page: HtmlDocument): void {
  visit(page.documentElement, new Map());
}

function visit(element: HtmlElement, assigned: Assigned): void {
  const children = [...element.childNodes];
  const shadow = host.test(element.localName) ? children.find(isShadow) : undefined;
  for (const node of children) if (node.nodeType === 1 && node !== shadow) visit(node, assigned);
  if (shadow !== undefined) openShadow(shadow, children);
  if (element.localName === 'slot') fillSlot(element, assigned);
}

function isShadow(node: HtmlNode): node is HtmlElement {
  if (node.nodeType !== 1 || node.localName !== 'template') return false;
  return /^(?:open|closed)$/i.test(node.getAttribute('shadowrootmode') ?? '');
}

function openShadow(shadow: HtmlElement, children: readonly HtmlNode[]): void {
  const assigned = assign(children.filter((node) => node !== shadow));
  for (const node of shadow.childNodes) if (node.nodeType === 1) visit(node, assigned);
  for (const node of shadow.childNodes) shadow.before(node);
  shadow.remove();
}

function assign(children: readonly HtmlNode[]): Assigned {
  const assigned: Assigned = new Map();
  for (const node of children) {
    const name = node.nodeType === 1 ? (node.getAttribute('slot') ?? '') : '';
    const others = assigned.get(name) ?? [];
    if (node.nodeType === 1 || node.nodeType === 3) others.push(node);
    assigned.set(name, others);
  }
  return assigned;
}

/** A slot that nothing is assigned to shows what is in it. The first of a name takes all. */
function fillSlot(slot: HtmlElement, assigned: Assigned): void {
  const name = slot.getAttribute('name') ?? '';
  const nodes = assigned.get(name) ?? [];
  assigned.delete(name);
  if (nodes.length === 0) return;
  for (const node of nodes) slot.before(node);
  slot.remove();
}
