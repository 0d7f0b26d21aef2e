import type { IncomingHttpHeaders } from 'node:http';
import { acceptsGzip } from './accepts-gzip.ts';
import { isFresh, isRangeValid, type Validators } from './check-conditions.ts';
import { type Range, readRange } from './read-range.ts';

/** A file of the site as it is now, and what its key says about it. */
export type SiteFile = Validators & {
  readonly size: number;
  /** Content-Type and Cache-Control. */
  readonly headers: Readonly<Record<string, string>>;
};

/** What is answered, before any byte of the file is read. Both ends of the body are included. */
export type Answer = {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly first: number; readonly last: number; readonly gzip: boolean };
};

// CloudFront compresses objects between these sizes: see "Serve compressed files" in its developer guide.
const smallestCompressed = 1_000;
const largestCompressed = 10_000_000;

/** Decides how a GET of a file is answered; a HEAD gets the same without the body. */
export function planAnswer(file: SiteFile, headers: IncomingHttpHeaders): Answer {
  const validators = { ETag: file.etag, 'Last-Modified': file.modified.toUTCString() };
  const base = { ...file.headers, ...validators, 'Accept-Ranges': 'bytes', ...variance(file) };
  if (isFresh(headers, file)) return { status: 304, headers: base };
  const range = isRangeValid(headers, file)
    ? readRange(headers.range, file.size)
    : { kind: 'whole' as const };
  if (range.kind === 'whole' && isCompressed(file, headers)) return compressed(file, base);
  return plain(file, range, base);
}

/** A compressed body is other bytes, so that its ETag is only a weak one, and its length is not known. */
function compressed(file: SiteFile, base: Answer['headers']): Answer {
  return {
    status: 200,
    headers: { ...base, ETag: `W/${file.etag}`, 'Content-Encoding': 'gzip' },
    body: { first: 0, last: file.size - 1, gzip: true },
  };
}

function plain(file: SiteFile, range: Range, base: Answer['headers']): Answer {
  if (range.kind === 'unsatisfiable') {
    const headers = { ...base, 'Content-Range': `bytes */${file.size}`, 'Content-Length': '0' };
    return { status: 416, headers };
  }
  const [first, last] = range.kind === 'part' ? [range.first, range.last] : [0, file.size - 1];
  const length = { 'Content-Length': String(last - first + 1) };
  const body = { first, last, gzip: false };
  if (range.kind === 'whole') return { status: 200, headers: { ...base, ...length }, body };
  const place = { 'Content-Range': `bytes ${first}-${last}/${file.size}` };
  return { status: 206, headers: { ...base, ...length, ...place }, body };
}

function variance(file: SiteFile): Readonly<Record<string, string>> {
  return isCompressible(file) ? { Vary: 'Accept-Encoding' } : {};
}

function isCompressed(file: SiteFile, headers: IncomingHttpHeaders): boolean {
  return isCompressible(file) && acceptsGzip(headers['accept-encoding']?.toString());
}

function isCompressible({ size, headers }: SiteFile): boolean {
  if (size < smallestCompressed || size > largestCompressed) return false;
  return /^text\/|^image\/svg|[/+](json|xml|javascript)\b/.test(headers['Content-Type'] ?? '');
}
