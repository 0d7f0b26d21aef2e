import { AwsError } from './aws-error.ts';
import { describeVoices } from './describe-voices.ts';
import { describeLexicon, findLexicon, putLexicon } from './lexicons.ts';
import type { Exchange } from './listen.ts';
import type { Quota } from './quotas.ts';
import { readSpeechRequest } from './read-speech-request.ts';
import { type Answer, answerJson, type Service } from './service.ts';
import { synthesizeSpeech } from './synthesize-speech.ts';

/** An answer, and what is to be called when it has been sent: until then the request counts against a quota. */
export type Routed = { readonly answer: Answer; readonly leave: () => void };

/** What an operation is given: the last part of the path, the query and the body. */
type Call = { readonly name: string; readonly query: URLSearchParams; readonly body: unknown };

type Operation = {
  readonly quota: (call: Call) => Quota;
  readonly run: (service: Service, call: Call) => Answer | Promise<Answer>;
};

/** The service model's paths; `*` stands for a name. */
const operations: Readonly<Record<string, Operation>> = {
  'POST /v1/speech': {
    quota: ({ body }) => `speech-${readSpeechRequest(body).engine}`,
    run: (service, { body }) => synthesizeSpeech(service, body),
  },
  'GET /v1/voices': { quota: () => 'voices', run: (_, { query }) => describeVoices(query) },
  'GET /v1/lexicons': { quota: () => 'lexicons', run: listLexicons },
  'GET /v1/lexicons/*': { quota: () => 'lexicons', run: getLexicon },
  'PUT /v1/lexicons/*': { quota: () => 'lexicons', run: keepLexicon },
  'DELETE /v1/lexicons/*': { quota: () => 'lexicons', run: deleteLexicon },
};

const bodyBytesAtMost = 1024 * 1024;

/** Finds the operation that a request means, and runs it. */
export async function routeRequest(service: Service, exchange: Exchange): Promise<Routed> {
  if (exchange.headers.authorization === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  }
  const url = new URL(exchange.address, 'http://127.0.0.1');
  const [, name = ''] = /^\/v1\/lexicons\/([^/]+)$/.exec(url.pathname) ?? [];
  const path = name === '' ? url.pathname : '/v1/lexicons/*';
  const operation = operations[`${exchange.method} ${path}`];
  if (operation === undefined) throw unknownOperation(exchange.method, url.pathname);
  const call = { name: decodeURIComponent(name), query: url.searchParams, body: await readBody(exchange) };
  const leave = service.quotas.enter(operation.quota(call));
  try {
    return { answer: await operation.run(service, call), leave };
  } catch (error) {
    leave();
    throw error;
  }
}

function unknownOperation(method: string, path: string): AwsError {
  const what = /^\/v1\/synthesis(Tasks|Stream)/.test(path)
    ? 'tasks and bidirectional streams'
    : `${method} ${path}`;
  return new AwsError(
    'UnsupportedOperationException',
    `The stand-in for Polly has no ${what}; expected SynthesizeSpeech, DescribeVoices or a call about lexicons`,
  );
}

async function readBody(exchange: Exchange): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of exchange.body) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.length;
    if (size > bodyBytesAtMost)
      throw new AwsError('RequestEntityTooLargeException', 'Request is too large', 413);
    parts.push(part);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch (cause) {
    throw new AwsError('SerializationException', `The body is no JSON: ${cause}`);
  }
}

function listLexicons(service: Service): Answer {
  const lexicons = [...service.lexicons.values()];
  return answerJson({
    Lexicons: lexicons.map((lexicon) => ({ Name: lexicon.name, Attributes: describeLexicon(lexicon) })),
  });
}

function getLexicon(service: Service, { name }: Call): Answer {
  const lexicon = findLexicon(service.lexicons, name);
  return answerJson({
    Lexicon: { Name: name, Content: lexicon.content },
    LexiconAttributes: describeLexicon(lexicon),
  });
}

function keepLexicon(service: Service, { name, body }: Call): Answer {
  const content = typeof body === 'object' && body !== null && 'Content' in body ? body.Content : undefined;
  putLexicon(service.lexicons, name, content);
  return answerJson({});
}

function deleteLexicon(service: Service, { name }: Call): Answer {
  findLexicon(service.lexicons, name);
  service.lexicons.delete(name);
  return answerJson({});
}
