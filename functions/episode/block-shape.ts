import { type Block, besides, type Inline } from '../article/article.ts';
import { amount, flag, list, oneOf, optional, record, type Shape, text } from './shape.ts';
import { UnreadableError } from './unreadable-error.ts';

const styles = ['strong', 'emphasis', 'code', 'formula'] as const;

const inline = record<Inline>({
  text,
  style(value, where): asserts value is Inline['style'] {
    if (value !== undefined && !styles.some((style) => style === value)) throw unknownWord(where, styles);
  },
  link: optional(text),
  language: optional(text),
  isStruck: optional(flag),
});

/** What the fields of each kind of block must be, beside `kind` itself. */
const kinds: Readonly<Record<Block['kind'], Shape<unknown>>> = {
  heading: record<{ level: number; content: readonly Inline[] }>({ level: amount, content: list(inline) }),
  paragraph: record<{ content: readonly Inline[] }>({ content: list(inline) }),
  quote: record<{ content: readonly Inline[] }>({ content: list(inline) }),
  'list item': record<{ depth: number; ordinal?: number; done?: boolean; content: readonly Inline[] }>({
    depth: amount,
    ordinal: optional(amount),
    done: optional(flag),
    content: list(inline),
  }),
  code: record<{ text: string; language?: string }>({ text, language: optional(text) }),
  table: record<{ rows: readonly (readonly string[])[] }>({ rows: list(list(text)) }),
  image: record<{ alternative: string; address: string }>({ alternative: text, address: text }),
  separator: record<object>({}),
};

const beside: Shape<unknown> = record<{ beside?: Block['beside'] }>({ beside: optional(oneOf(besides)) });

/** One block of an article, of any kind. */
export function block(value: unknown, where: string): asserts value is Block {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (!isKind(kind)) throw unknownWord(`${where}: kind`, Object.keys(kinds));
  const shape: Shape<unknown> = kinds[kind];
  shape(value, where);
  beside(value, where);
}

function isKind(value: unknown): value is Block['kind'] {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

function unknownWord(where: string, words: readonly string[]): UnreadableError {
  return new UnreadableError(`${where} is not one of ${words.join(', ')}; restore or delete the file`);
}
