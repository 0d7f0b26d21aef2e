import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Grant } from './role-policy.ts';

/** A way to S3 that notes which permission each request would take. */
export interface S3Witness {
  readonly address: string;
  readonly seen: readonly Grant[];
  /** Lets the next request wait for ever. */
  holdNext(): void;
  stop(): Promise<void>;
}

/** Passes every request on to the server at `target`, unchanged. */
export async function startS3Witness(target: string): Promise<S3Witness> {
  const seen: Grant[] = [];
  let isHeld = false;
  const server = createServer((incoming, response) => {
    seen.push(...neededGrants(incoming));
    if (isHeld) isHeld = false;
    else passOn(target, incoming, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    address: `http://127.0.0.1:${address.port}`,
    seen,
    holdNext: () => {
      isHeld = true;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// Starting, sending and completing the parts of an upload take the same permission as a whole object.
const actions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** A copy reads one object and writes another. */
function neededGrants({ method = '', url = '/', headers }: IncomingMessage): readonly Grant[] {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const path = decodeURIComponent(pathname).slice(1).replace(/\/$/, '');
  const written = { action: actionOn(method, path, searchParams), resource: `arn:aws:s3:::${path}` };
  const source = headers['x-amz-copy-source'];
  if (typeof source !== 'string') return [written];
  return [written, { action: 's3:GetObject', resource: `arn:aws:s3:::${decodeURIComponent(source)}` }];
}

function actionOn(method: string, path: string, query: URLSearchParams): string {
  if (!path.includes('/')) return 's3:ListBucket';
  if (query.has('tagging')) return `${actions[method]}Tagging`;
  if (method === 'DELETE' && query.has('uploadId')) return 's3:AbortMultipartUpload';
  return actions[method] ?? `unknown method ${method}`;
}

function passOn(target: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(new URL(url, target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', (error) => response.destroy(error));
  incoming.pipe(outgoing);
}
