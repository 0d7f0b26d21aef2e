// What Lambda's Node runtime does, over the same Runtime API: loads the handler once, then asks for one event after
// another. Started by lambda-runtime.ts as a process of its own. `import type` only: the bundle has to bring the rest.
import type { Context } from 'aws-lambda';

type Handler = (event: unknown, context: Partial<Context>) => unknown;

const { AWS_LAMBDA_RUNTIME_API: host = '', LAMBDA_TASK_ROOT: root = '', _HANDLER: name = '' } = process.env;
const address = `http://${host}/2018-06-01/runtime`;
let requestId: string | undefined;

for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
  console[level] = (...said: readonly unknown[]) => writeLine(level, said);
}
await serve(await loadHandler());

async function serve(handler: Handler): Promise<never> {
  for (;;) {
    const next = await fetch(`${address}/invocation/next`);
    requestId = next.headers.get('lambda-runtime-aws-request-id') ?? '';
    const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
    const event: unknown = await next.json();
    try {
      const response = await handler(event, contextOf(requestId, deadline));
      await post(`invocation/${requestId}/response`, response ?? null);
    } catch (error) {
      await post(`invocation/${requestId}/error`, errorOf(error));
    }
  }
}

async function loadHandler(): Promise<Handler> {
  const [file, exported = ''] = name.split('.');
  try {
    const module: Record<string, unknown> = await import(`${root}/${file}.mjs`);
    const handler = module[exported];
    if (isHandler(handler)) return handler;
    throw Object.assign(new Error(`${name} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  } catch (error) {
    await post('init/error', errorOf(error));
    process.exit(1);
  }
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function contextOf(awsRequestId: string, deadline: number): Partial<Context> {
  return { awsRequestId, getRemainingTimeInMillis: () => deadline - Date.now() };
}

async function post(path: string, body: unknown): Promise<void> {
  const { status } = await fetch(`${address}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (status !== 202) throw new Error(`the Runtime API answered ${status} for ${path}; expected 202`);
}

function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

function writeLine(level: string, said: readonly unknown[]): void {
  const message = said.length === 1 ? said[0] : said.map(String).join(' ');
  const line = { timestamp: new Date().toISOString(), level: level.toUpperCase(), requestId, message };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
