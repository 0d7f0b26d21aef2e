import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';
import type { Readable, Writable } from 'node:stream';

/** One request and the way to answer it, whatever version of HTTP it came by. */
export type Exchange = {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Readable;
  /** Aborted when the answer is over, or nobody waits for it any more. */
  readonly gone: AbortSignal;
  respond(status: number, headers: Readonly<Record<string, string>>): Writable;
  /** Breaks off the answer; over HTTP/2 other requests of the connection go on. */
  reset(): void;
  /** Closes the whole connection. */
  hangUp(): void;
};

/** A server on one port. */
export type Listener = { readonly port: number; close(): Promise<void> };

/** Takes HTTP/2 without TLS and HTTP/1.1 on one port of this machine: a connection's first bytes tell which. */
export async function listen(port: number, handle: (exchange: Exchange) => void): Promise<Listener> {
  const older = http.createServer((request, response) => handle(readOlder(request, response)));
  const newer = http2.createServer();
  newer.on('stream', (stream, headers) => handle(readNewer(stream, headers)));
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A client may vanish at any moment; what it asked for ends with its stream.
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first.toString().startsWith('PRI') ? newer : older).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port: readPort(server), close: () => close(server, sockets) };
}

function readOlder(request: http.IncomingMessage, response: http.ServerResponse): Exchange {
  return {
    method: request.method ?? 'GET',
    address: request.url ?? '/',
    headers: request.headers,
    body: request,
    gone: whenClosed(response),
    respond: (status, headers) => response.writeHead(status, headers),
    reset: () => void request.socket.resetAndDestroy(),
    hangUp: () => void request.socket.destroy(),
  };
}

function readNewer(stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders): Exchange {
  stream.on('error', () => stream.destroy());
  return {
    method: headers[':method'] ?? 'GET',
    address: headers[':path'] ?? '/',
    headers,
    body: stream,
    gone: whenClosed(stream),
    // Not `close`, which ends the stream in good order before it resets it.
    reset: () => void stream.destroy(new Error('reset')),
    hangUp: () => stream.session?.destroy(),
    respond: (status, fields) => {
      if (!stream.destroyed && !stream.closed) stream.respond({ ':status': status, ...fields });
      return stream;
    },
  };
}

function whenClosed(answer: Writable): AbortSignal {
  const gone = new AbortController();
  answer.once('close', () => gone.abort());
  return gone.signal;
}

function readPort(server: net.Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function close(server: net.Server, sockets: ReadonlySet<net.Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of sockets) socket.destroy();
  await closed;
}
