import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';

/** Makes a section of an element, which Readability leaves as it is; what it is called is gone. */
export function makeSection(page: HtmlDocument, element: HtmlElement): HtmlElement {
  const section = page.createElement('section');
  for (const name of ['id', 'lang', 'data-narration']) {
    const value = element.getAttribute(name);
    if (value !== null) section.setAttribute(name, value);
  }
  section.append(...element.childNodes);
  element.replaceWith(section);
  return section;
}
