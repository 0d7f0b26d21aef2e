import { AwsError } from './aws-error.ts';
import { describeVoices } from './describe-voices.ts';
import { describeLexicon, findLexicon, putLexicon } from './lexicons.ts';
import type { Exchange } from './listen.ts';
import type { Quota } from './quotas.ts';
import { type Answer, answerJson, type Service } from './service.ts';

/** A request that was understood: what is asked for, and with what: a name in the path, the query, the body. */
export type Call = {
  readonly operation: 'speech' | OtherOperation;
  readonly name: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

type OtherOperation = {
  readonly quota: Quota;
  readonly run: (service: Service, call: Call) => Answer;
};

/** The service model's paths; `*` stands for a name. */
const operations: Readonly<Record<string, Call['operation']>> = {
  'POST /v1/speech': 'speech',
  'GET /v1/voices': { quota: 'voices', run: (_, { query }) => describeVoices(query) },
  'GET /v1/lexicons': { quota: 'lexicons', run: listLexicons },
  'GET /v1/lexicons/*': { quota: 'lexicons', run: getLexicon },
  'PUT /v1/lexicons/*': { quota: 'lexicons', run: keepLexicon },
  'DELETE /v1/lexicons/*': { quota: 'lexicons', run: deleteLexicon },
};

const bodyBytesAtMost = 1024 * 1024;

/** Finds the operation that a request means, and reads all of it. @throws AwsError */
export async function readCall(exchange: Exchange): Promise<Call> {
  if (exchange.headers.authorization === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  }
  const url = new URL(exchange.address, 'http://127.0.0.1');
  const [, name = ''] = /^\/v1\/lexicons\/([^/]+)$/.exec(url.pathname) ?? [];
  const path = name === '' ? url.pathname : '/v1/lexicons/*';
  const operation = operations[`${exchange.method} ${path}`];
  if (operation === undefined) throw unknownOperation(exchange.method, url.pathname);
  const body = await readBody(exchange);
  return { operation, name: decodeURIComponent(name), query: url.searchParams, body };
}

/** Runs any operation but speech, within its quota. @throws AwsError */
export function runCall(service: Service, call: Call, operation: OtherOperation): Answer {
  const leave = service.quotas.enter(operation.quota);
  try {
    return operation.run(service, call);
  } finally {
    leave();
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
