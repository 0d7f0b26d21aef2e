import type { HtmlDocument } from '../html/html-tree.ts';
import { makeSection } from './make-section.ts';

/** Puts authors' marks where Readability leaves them: it makes paragraphs of divisions, and of tables of one cell. */
export function keepMarks(page: HtmlDocument): void {
  for (const division of page.querySelectorAll('div[data-narration]')) makeSection(page, division);
  for (const table of page.querySelectorAll('table[data-narration]')) {
    const section = page.createElement('section');
    section.setAttribute('data-narration', table.getAttribute('data-narration') ?? '');
    table.before(section);
    section.append(table);
  }
}
