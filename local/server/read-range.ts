/** The bytes that a request wants: all, a stretch of them (both ends included), or some that are not there. */
export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

const whole = { kind: 'whole' } as const;
const unsatisfiable = { kind: 'unsatisfiable' } as const;

/**
 * Reads a Range header for a file of so many bytes (RFC 9110, section 14.2).
 * What is no valid range of bytes is passed over, and so are several ranges in one request, as S3 does.
 */
export function readRange(header: string | undefined, size: number): Range {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '') return to === '' ? whole : readSuffix(Number(to), size);
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return whole;
  return first >= size ? unsatisfiable : { kind: 'part', first, last };
}

/** `bytes=-500`: the last 500, or all of a smaller file. */
function readSuffix(length: number, size: number): Range {
  if (length === 0 || size === 0) return unsatisfiable;
  return { kind: 'part', first: Math.max(0, size - length), last: size - 1 };
}
