import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { UsageError } from '../options/usage-error.ts';
import { answerRequest } from './answer-request.ts';

/** A web server that runs. */
export type Served = { readonly url: string; close(): Promise<void> };

/**
 * Serves a site's folder on 127.0.0.1 as CloudFront would serve the bucket; port 0 takes any free one.
 * @throws UsageError where the port is taken
 */
export async function serveSite({ folder, port }: { folder: string; port: number }): Promise<Served> {
  const server = createServer((request, response) => void answer(folder, request, response));
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${actualPort}/`, close: () => close(server) };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answerRequest(folder, request, response);
  } catch {
    // Nearly always a listener who skipped ahead and hung up in the middle of a file.
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}

async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  try {
    await promise;
  } catch (cause) {
    const problem = isInUse(cause) ? 'is used by another program' : `cannot be opened (${String(cause)})`;
    throw new UsageError(`port ${port} ${problem}; stop that program, or choose another with --port`, {
      cause,
    });
  }
}

function isInUse(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}
