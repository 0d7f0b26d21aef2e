import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { headersFor } from '../../functions/cloud/http-headers.ts';
import { corsRules, responseHeadersFor } from '../../functions/cloud/response-headers.ts';
import { findFile } from './find-file.ts';
import { type Answer, planAnswer, type SiteFile } from './plan-answer.ts';

const allowed = [...corsRules.methods, 'OPTIONS'].join(', ');

/** Answers one request out of the site's folder. */
export async function answerRequest(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  say(responseHeadersFor(), response);
  if (request.method === 'OPTIONS') return answerPreflight(response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', allowed);
    return sayPlainly(response, 405, 'This server only answers GET and HEAD.');
  }
  const { pathname, search } = splitAddress(request.url ?? '');
  const found = await findFile(folder, pathname);
  if (found.kind === 'folder') {
    response.setHeader('Location', `${pathname}/${search}`);
    return sayPlainly(response, 301, 'The address of a folder ends with a slash.');
  }
  const handle = found.kind === 'file' ? await open(found.path).catch(() => undefined) : undefined;
  if (found.kind === 'nothing' || handle === undefined) {
    return sayPlainly(response, 404, 'There is nothing at this address.');
  }
  say(responseHeadersFor(found.key), response);
  await sendFile(found.key, handle, response);
}

/** What browsers ask before a player on another site sends a header of its own: https://fetch.spec.whatwg.org/#cors-preflight-fetch. */
function answerPreflight(response: ServerResponse): void {
  say(
    {
      Allow: allowed,
      'Access-Control-Allow-Methods': corsRules.methods.join(', '),
      'Access-Control-Allow-Headers': '*',
    },
    response,
  );
  response.writeHead(204);
  response.end();
}

function say(headers: Readonly<Record<string, string>>, response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function splitAddress(address: string): { readonly pathname: string; readonly search: string } {
  const question = address.indexOf('?');
  if (question < 0) return { pathname: address, search: '' };
  return { pathname: address.slice(0, question), search: address.slice(question) };
}

function sayPlainly(response: ServerResponse, status: number, sentence: string): void {
  const body = `<!doctype html><html lang="en"><title>${status}</title><p>${sentence}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Facts and bytes come from one open file, so that a file that is replaced meanwhile does no harm. */
async function sendFile(key: string, handle: FileHandle, response: ServerResponse): Promise<void> {
  try {
    const { method, headers } = response.req;
    // Range has no meaning for a HEAD (RFC 9110, section 14.2).
    const { range, ...others } = headers;
    const answer = planAnswer(await describeFile(key, handle), method === 'HEAD' ? others : headers);
    response.writeHead(answer.status, answer.headers);
    if (method === 'HEAD' || answer.body === undefined || answer.body.last < 0) response.end();
    else await sendBody(answer.body, handle, response);
  } finally {
    await handle.close();
  }
}

async function describeFile(key: string, handle: FileHandle): Promise<SiteFile> {
  const { ino, size, mtimeNs, mtime } = await handle.stat({ bigint: true });
  // A store replaces files and never changes them in place: another content is another file.
  const etag = `"${[ino, size, mtimeNs].map((number) => number.toString(36)).join('-')}"`;
  return { etag, modified: mtime, size: Number(size), headers: writeHeaders(key) };
}

/** As S3 would say it, but what may change is asked for every time: a correction shows at once on a laptop. */
function writeHeaders(key: string): SiteFile['headers'] {
  const { contentType, cacheControl } = headersFor(key);
  const isImmutable = cacheControl.includes('immutable');
  return { 'Content-Type': contentType, 'Cache-Control': isImmutable ? cacheControl : 'public, no-cache' };
}

async function sendBody(
  { first, last, gzip }: NonNullable<Answer['body']>,
  handle: FileHandle,
  response: ServerResponse,
): Promise<void> {
  const stream = handle.createReadStream({ start: first, end: last, autoClose: false });
  await (gzip ? pipeline(stream, createGzip(), response) : pipeline(stream, response));
}
