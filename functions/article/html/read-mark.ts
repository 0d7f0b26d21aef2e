import type { Inline } from '../article.ts';
import { tidyInlines } from './tidy-inlines.ts';

/** A block's text without the mark at its end, and whether the mark says that it is not to be read. */
export type Marked = { readonly content: readonly Inline[]; readonly isSkipped: boolean };

// Kramdown's `{: .lead}` and Pandoc's `{.lead}`; in place of the item with `{:toc}` the table of contents stands.
const mark =
  /\s*\{(?::\s*|(?=[.#]))((?:toc|[.#][\w-]+|[\w-]+="[^"{}]*")(?:\s+(?:[.#][\w-]+|[\w-]+="[^"{}]*"))*)\s*\}$/;

const skipping = /(?:^|\s)(?:toc|\.(?:skip|silent|no-?(?:audio|narration)))(?=\s|$)/;

/** Takes a mark off the end of a block, which Markdown's dialects put there to give it a class. */
export function readMark(content: readonly Inline[]): Marked {
  const last = content.at(-1);
  const found = last === undefined || last.style === 'code' ? null : mark.exec(last.text.slice(-200));
  if (last === undefined || found === null) return { content, isSkipped: false };
  const text = last.text.slice(0, last.text.length - found[0].length);
  return {
    content: tidyInlines([...content.slice(0, -1), { ...last, text }]),
    isSkipped: skipping.test(found[1] ?? ''),
  };
}
