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
  /**
   * The handler's response. A process that ended is followed by another one.
   * @throws Error where it threw or could not be loaded
   * @throws CrashError where its process ended: by itself, or because its time was over
   */
  invoke(event: unknown): Promise<unknown>;
  /** All that the function wrote to its log so far. */
  log(): string;
  /** How often a process ended. */
  crashes(): number;
  /** The most memory that the present process ever had resident; Linux only. */
  peakBytes(): number;
  stop(): Promise<void>;
}

/** The process of a function ended in the middle of an invocation: its messages come again. */
export class CrashError extends Error {
  override readonly name = 'CrashError' as const;
}

type Invocation = {
  readonly id: string;
  readonly event: unknown;
  readonly end: () => void;
  readonly settle: PromiseWithResolvers<unknown>;
};

type FunctionProcess = { readonly child: ChildProcess; readonly ended: Promise<void>; isOver: boolean };

/** Starts a function behind a Runtime API of its own on 127.0.0.1; it loads its handler at once. */
export async function startLambda(lambda: LambdaFunction): Promise<RunningLambda> {
  const runtime = new RuntimeApi(lambda.timeoutSeconds);
  const address = await runtime.listen();
  let log = '';
  let crashes = 0;
  let running = begin();
  function begin(): FunctionProcess {
    const child = startProcess(lambda, address);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => {
        log += bytes;
      });
    const begun: FunctionProcess = {
      child,
      isOver: false,
      ended: once(child, 'exit').then(() => {
        begun.isOver = true;
        crashes += 1;
        runtime.crash(new CrashError(`the process ended; its log: ${log}`));
      }),
    };
    return begun;
  }
  return {
    invoke: async (event) => {
      if (running.isOver) running = begin();
      const { child } = running;
      return await runtime.invoke(event, () => {
        log += `Task timed out after ${lambda.timeoutSeconds} seconds\n`;
        child.kill('SIGKILL');
      });
    },
    log: () => log,
    crashes: () => crashes,
    peakBytes: () => readPeak(running.child.pid ?? 0),
    stop: async () => {
      running.child.kill();
      await running.ended;
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
  #limit: NodeJS.Timeout | undefined;

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

  /** `end` is called when the time limit comes first. */
  async invoke(event: unknown, end: () => void): Promise<unknown> {
    if (this.#failure !== undefined) throw this.#failure;
    const invocation = { id: randomUUID(), event, end, settle: Promise.withResolvers<unknown>() };
    this.#waiting.push(invocation);
    this.#handOut();
    return await invocation.settle.promise.finally(() => clearTimeout(this.#limit));
  }

  /** All that is at work has come to nothing; whoever asks next may have more luck. */
  crash(error: Error): void {
    for (const { settle } of [...this.#waiting, ...this.#running.values()]) settle.reject(error);
    this.#waiting = [];
    this.#running.clear();
    this.#idle = undefined;
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
    if (id === 'init') {
      this.#failure = new Error(`the handler was not loaded: ${JSON.stringify(body)}`);
      this.crash(this.#failure);
    } else if (outcome === 'response') this.#running.get(id)?.settle.resolve(body);
    else this.#running.get(id)?.settle.reject(new Error(`the handler threw: ${JSON.stringify(body)}`));
    this.#running.delete(id);
  }

  #handOut(): void {
    const invocation = this.#idle === undefined ? undefined : this.#waiting.shift();
    if (invocation === undefined) return;
    this.#running.set(invocation.id, invocation);
    this.#limit = setTimeout(invocation.end, this.#timeoutSeconds * 1000);
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + this.#timeoutSeconds * 1000),
    };
    this.#idle?.writeHead(200, headers).end(JSON.stringify(invocation.event));
    this.#idle = undefined;
  }
}
