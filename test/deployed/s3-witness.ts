import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Grant } from './role-policy.ts';

/** A way to S3 that notes which permission each request would take. */
export interface S3Witness {
  readonly address: string;
  readonly seen: readonly Grant[];
  stop(): Promise<void>;
}

/** Passes every request on to the server at `target`, unchanged. */
export async function startS3Witness(target: string): Promise<S3Witness> {
  const seen: Grant[] = [];
  const server = createServer((incoming, response) => {
    seen.push(neededGrant(incoming));
    passOn(target, incoming, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    address: `http://127.0.0.1:${address.port}`,
    seen,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const actions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

function neededGrant({ method = '', url = '/' }: IncomingMessage): Grant {
  const path = decodeURIComponent(new URL(url, 'http://s3').pathname).slice(1);
  const isBucket = !path.replace(/\/$/, '').includes('/');
  const action = isBucket ? 's3:ListBucket' : (actions[method] ?? `unknown method ${method}`);
  return { action, resource: `arn:aws:s3:::${isBucket ? path.replace(/\/$/, '') : path}` };
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
