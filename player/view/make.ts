/** Attributes by name. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element. Texts stay texts: no HTML is ever read. Its classes are parts too, for the page's own style sheets, and its title is its name. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (element.className) element.setAttribute('part', element.className);
  if (element.title) element.setAttribute('aria-label', element.title);
  element.append(...children);
  return element;
}
