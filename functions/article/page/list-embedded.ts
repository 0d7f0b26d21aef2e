import type { Omission } from '../article.ts';
import type { HtmlDocument } from '../html/html-tree.ts';
import { isHidden, skipElement } from '../html/skip-element.ts';

/** The pages and objects that are embedded in what a page marks as its article: Readability takes them away without a word. */
export function listEmbedded(page: HtmlDocument): readonly Omission[] {
  return [
    ...page.querySelectorAll(
      'article iframe,main iframe,article object,main object,article embed,main embed',
    ),
  ]
    .filter((element) => !isHidden(element))
    .map(skipElement)
    .filter((omission) => omission !== undefined && omission !== 'silent');
}
