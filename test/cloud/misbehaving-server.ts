import { once } from 'node:events';
import http2 from 'node:http2';
import type net from 'node:net';

type Behave = (stream: http2.ServerHttp2Stream, path: string) => void;

const begin = { ':status': 200, 'content-type': 'audio/mpeg', 'x-amzn-requestcharacters': '5' };
const someBytes = Buffer.alloc(144);

const behaviours = {
  throttles: refuse(400, 'ThrottlingException', 'Rate exceeded'),
  fails: refuse(500, 'ServiceFailureException', 'An unknown condition has caused a service failure.'),
  'denies access': refuse(403, 'AccessDeniedException', 'not authorized to perform: polly:SynthesizeSpeech'),
  'does not know who asks': refuse(403, 'UnrecognizedClientException', 'The security token is invalid.'),
  'says the token is old': refuse(400, 'ExpiredTokenException', 'The security token has expired.'),
  'resets before it answers': (stream) => stream.destroy(new Error('reset')),
  'resets within the body': (stream) => {
    stream.respond(begin);
    stream.write(someBytes, () => setTimeout(() => stream.destroy(new Error('reset')), 50));
  },
  'cuts the connection within the body': (stream) => {
    stream.respond(begin);
    stream.write(someBytes, () => setTimeout(() => stream.session?.destroy(), 50));
  },
  'sends less than it promised': (stream) => {
    stream.respond({ ...begin, 'content-length': '1000' });
    stream.end(someBytes);
  },
  'never answers': () => undefined,
  'stalls within the body': (stream) => {
    stream.respond(begin);
    stream.write(someBytes);
  },
  'is not there': () => undefined,
  'gives its voices on pages': (stream, path) => {
    const isLast = path.includes('NextToken=more');
    const voice = isLast
      ? {
          Id: 'Second',
          LanguageCode: 'en-US',
          AdditionalLanguageCodes: ['es-US'],
          SupportedEngines: ['standard'],
        }
      : { Id: 'First', LanguageCode: 'en-US', SupportedEngines: ['neural', 'an engine of tomorrow'] };
    stream.respond({ ':status': 200, 'content-type': 'application/json' });
    stream.end(JSON.stringify({ Voices: [voice], ...(isLast ? {} : { NextToken: 'more' }) }));
  },
} as const satisfies Record<string, Behave>;

/** The ways in which a server can fail a client. */
export type Misbehaviour = keyof typeof behaviours;

/** A server over HTTP/2 that does one thing wrong, and counts how often it was asked. */
export async function startMisbehaving(behaviour: Misbehaviour) {
  const behave: Behave = behaviours[behaviour];
  const sessions = new Set<http2.ServerHttp2Session>();
  let requests = 0;
  const server = http2.createServer();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', (stream, headers) => {
    requests += 1;
    stream.on('error', () => undefined);
    behave(stream, headers[':path'] ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${readPort(server.address())}`;
  const close = async () => {
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  if (behaviour === 'is not there') await close();
  return {
    url,
    close: behaviour === 'is not there' ? async () => undefined : close,
    requests: () => requests,
  };
}

function refuse(status: number, code: string, message: string): Behave {
  return (stream) => {
    stream.respond({ ':status': status, 'content-type': 'application/json', 'x-amzn-errortype': code });
    stream.end(JSON.stringify({ message }));
  };
}

function readPort(address: string | net.AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
