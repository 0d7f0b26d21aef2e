import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** A function as the template describes it. */
export type LambdaFunction = {
  /** The unpacked bundle. */
  readonly folder: string;
  /** Such as `index.handler`. */
  readonly handler: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** A function in a process of its own, fed as Lambda feeds it. */
export interface RunningLambda {
  /** The handler's response. @throws Error where it threw, could not be loaded or its process ended */
  invoke(event: unknown): Promise<unknown>;
  /** All that the function wrote to its log so far. */
  log(): string;
  /** The most memory that the process ever had resident; Linux only. */
  peakBytes(): number;
  stop(): Promise<void>;
}

type Invocation = {
  readonly id: string;
  readonly event: unknown;
  readonly settle: PromiseWithResolvers<unknown>;
};

/** Starts a function behind a Runtime API of its own on 127.0.0.1; it loads its handler at once. */
export async function startLambda(lambda: LambdaFunction): Promise<RunningLambda> {
  const runtime = new RuntimeApi(lambda.timeoutSeconds);
  const child = startProcess(lambda, await runtime.listen());
  let log = '';
  child.stdout?.on('data', (bytes) => {
    log += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    log += bytes;
  });
  const ended = once(child, 'exit').then(() => runtime.fail(new Error(`the process ended; its log: ${log}`)));
  return {
    invoke: (event) => runtime.invoke(event),
    log: () => log,
    peakBytes: () => readPeak(child.pid ?? 0),
    stop: async () => {
      child.kill();
      await ended;
      await runtime.close();
    },
  };
}

/** Nothing of this process's environment but what Lambda sets itself. */
function startProcess(lambda: LambdaFunction, address: string): ChildProcess {
  const { folder, handler, memoryMegabytes, environment } = lambda;
  // As the managed runtime sets them: a tenth of the memory is left to what is not JavaScript, a twentieth is for young objects.
  const flags = [
    `--max-old-space-size=${Math.floor(memoryMegabytes * 0.9)}`,
    `--max-semi-space-size=${Math.floor(memoryMegabytes / 20)}`,
  ];
  const bootstrap = fileURLToPath(new URL('lambda-bootstrap.ts', import.meta.url));
  return spawn(process.execPath, [...flags, bootstrap], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      _HANDLER: handler,
      LAMBDA_TASK_ROOT: folder,
      AWS_LAMBDA_RUNTIME_API: address,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      TZ: ':UTC',
      PATH: '/usr/local/bin:/usr/bin:/bin',
    },
  });
}

function readPeak(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
class RuntimeApi {
  readonly #timeoutSeconds: number;
  readonly #server: Server;
  readonly #running = new Map<string, Invocation>();
  #waiting: Invocation[] = [];
  #idle: ServerResponse | undefined;
  #failure: Error | undefined;

  constructor(timeoutSeconds: number) {
    this.#timeoutSeconds = timeoutSeconds;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
    return `127.0.0.1:${address.port}`;
  }

  async invoke(event: unknown): Promise<unknown> {
    if (this.#failure !== undefined) throw this.#failure;
    const invocation = { id: randomUUID(), event, settle: Promise.withResolvers<unknown>() };
    this.#waiting.push(invocation);
    this.#handOut();
    return await invocation.settle.promise;
  }

  fail(error: Error): void {
    this.#failure ??= error;
    for (const { settle } of [...this.#waiting, ...this.#running.values()]) settle.reject(this.#failure);
    this.#waiting = [];
    this.#running.clear();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id = '', outcome] =
      /^\/2018-06-01\/runtime\/(?:invocation\/)?([^/]+)(?:\/(.+))?$/.exec(request.url ?? '') ?? [];
    if (id === 'next') {
      this.#idle = response;
      this.#handOut();
      return;
    }
    const body: unknown = JSON.parse(await text(request));
    response.writeHead(202).end();
    if (id === 'init') this.fail(new Error(`the handler was not loaded: ${JSON.stringify(body)}`));
    else if (outcome === 'response') this.#running.get(id)?.settle.resolve(body);
    else this.#running.get(id)?.settle.reject(new Error(`the handler threw: ${JSON.stringify(body)}`));
    this.#running.delete(id);
  }

  #handOut(): void {
    const invocation = this.#idle === undefined ? undefined : this.#waiting.shift();
    if (invocation === undefined) return;
    this.#running.set(invocation.id, invocation);
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + this.#timeoutSeconds * 1000),
    };
    this.#idle?.writeHead(200, headers).end(JSON.stringify(invocation.event));
    this.#idle = undefined;
  }
}
