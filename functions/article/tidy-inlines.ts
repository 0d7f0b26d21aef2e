import type { Inline } from './article.ts';
import { cleanText } from './clean-text.ts';

/** Runs of text as a reader sees them: white space collapsed across runs, none at the ends, equal neighbours joined. */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = [];
  for (const inline of inlines) {
    const text = cleanText(inline.text).replace(/\s+/g, ' ');
    appendInline(tidy, { ...inline, text: endsInSpace(tidy) ? text.trimStart() : text });
  }
  return trimEnd(tidy);
}

/** Text without anything before it counts as following a space. */
function endsInSpace(tidy: readonly Inline[]): boolean {
  return tidy.at(-1)?.text.endsWith(' ') ?? true;
}

function appendInline(tidy: Inline[], inline: Inline): void {
  const last = tidy.at(-1);
  if (inline.text === '') return;
  if (last === undefined || last.style !== inline.style || last.link !== inline.link) tidy.push(inline);
  else tidy[tidy.length - 1] = { ...last, text: last.text + inline.text };
}

function trimEnd(tidy: Inline[]): readonly Inline[] {
  const last = tidy.pop();
  if (last === undefined) return tidy;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(tidy) : [...tidy, { ...last, text }];
}
