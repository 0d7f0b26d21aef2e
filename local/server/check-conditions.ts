import type { IncomingHttpHeaders } from 'node:http';

/** What identifies a file's present contents. */
export type Validators = { readonly etag: string; readonly modified: Date };

/** Whether the client already has these contents, so that the answer is 304 (RFC 9110, sections 13.1.2 and 13.1.3). */
export function isFresh(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) return noneMatch.trim() === '*' || listsEtag(noneMatch, etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && wholeSeconds(modified) <= since;
}

/** Whether a Range still means these contents: If-Range names them by strong ETag or exact date, or is absent (13.1.5). */
export function isRangeValid(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const condition = headers['if-range'];
  if (typeof condition !== 'string') return true;
  const value = condition.trim();
  return /^(W\/)?"/.test(value) ? value === etag : Date.parse(value) === wholeSeconds(modified);
}

/** Weak comparison: a client may hold the compressed form, whose ETag is the weak one. */
function listsEtag(list: string, etag: string): boolean {
  const opaque = etag.replace(/^W\//, '');
  return list.match(/"[^"]*"/g)?.some((listed) => listed === opaque) ?? false;
}

/** HTTP's dates have no smaller unit. */
function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
