/** What an intro or outro may name in braces. */
export const lineFields = ['title', 'author', 'show', 'date'] as const;
export type LineField = (typeof lineFields)[number];

/** What an author wants said before the article and after it, with fields in braces. */
export type Lines = { readonly intro?: string | undefined; readonly outro?: string | undefined };

/** The fields' values; what an article does not have is not there. */
export type LineValues = { readonly [K in LineField]?: string | undefined };

const field = /\{([^{}]*)\}/g;

/** A clause with the marks that end it: what is left out where one of its fields has no value. */
const clause = /[^,;:.!?…。、，！？]*[,;:.!?…。、，！？]*\s*/gu;
const endOfSentence = /[.!?…。！？]["'”’»)\]]*$/u;

/**
 * A line with its fields filled in. A clause in which one has no value is left out: of "{title}, by {author}. Welcome." without an author
 * "{title}. Welcome." is said.
 */
export function fillLine(line: string, values: LineValues): string {
  let filled = '';
  for (const [part] of line.matchAll(clause)) {
    const isComplete = fieldsOf(part).every((name) => hasValue(values, name));
    if (isComplete) filled += fill(part, values);
    else if (endOfSentence.test(part.trim()) && filled !== '') filled = endWith(filled, part);
  }
  return filled.trim();
}

/** The first name in braces that is no field; an empty text where a brace stands alone. */
export function findUnknownField(line: string): string | undefined {
  const unknown = fieldsOf(line).find((name) => !lineFields.some((known) => known === name));
  if (unknown !== undefined) return unknown;
  return /[{}]/.test(line.replaceAll(field, '')) ? '' : undefined;
}

function fieldsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(field), ([, name = '']) => name);
}

function hasValue(values: LineValues, name: string): boolean {
  return lineFields.some((known) => known === name && (values[known] ?? '') !== '');
}

/** A title that ends with a mark of its own needs no other one. */
function fill(part: string, values: LineValues): string {
  return part.replaceAll(/\{(\w+)\}([,;:.]?)/g, (_, name: string, mark: string) => {
    const value = lineFields.map((known) => (known === name ? values[known] : undefined)).join('');
    return endOfSentence.test(value) ? value : `${value}${mark}`;
  });
}

/** The sentence ends where the clause behind would have ended it. */
function endWith(filled: string, part: string): string {
  const words = filled.trimEnd().replace(/[,;:、，]+$/u, '');
  const space = /\s*$/.exec(part)?.[0] ?? '';
  return endOfSentence.test(words) ? `${words}${space}` : `${words}${part.trim().slice(-1)}${space}`;
}
