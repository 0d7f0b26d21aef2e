import type { Inline } from '../article.ts';
import { cleanText } from '../encoding/clean-text.ts';

/** Neighbours that look the same and lead to the same place. Their texts are joined at the end: there can be thousands. */
type Run = { readonly look: Inline; readonly texts: string[] };

/** Runs of text as a reader sees them: white space collapsed across runs, none at the ends, equal neighbours joined. */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    const text = cleanText(inline.text).replace(/\s+/g, ' ');
    appendText(runs, inline, endsInSpace(runs) ? text.trimStart() : text);
  }
  return trimEnd(runs.map(({ look, texts }) => ({ ...look, text: texts.join('') })));
}

/** What has nothing before it counts as following a space. */
function endsInSpace(runs: readonly Run[]): boolean {
  return runs.at(-1)?.texts.at(-1)?.endsWith(' ') ?? true;
}

function appendText(runs: Run[], look: Inline, text: string): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last !== undefined && looksAlike(last.look, look)) last.texts.push(text);
  else runs.push({ look, texts: [text] });
}

function looksAlike(one: Inline, other: Inline): boolean {
  return (
    one.style === other.style &&
    one.link === other.link &&
    one.language === other.language &&
    one.isStruck === other.isStruck
  );
}

function trimEnd(tidy: readonly Inline[]): readonly Inline[] {
  const last = tidy.at(-1);
  if (last === undefined) return tidy;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(tidy.slice(0, -1)) : [...tidy.slice(0, -1), { ...last, text }];
}
