import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Said, Saying } from './say.ts';

/** Threads that say sentences. */
export interface Speakers {
  say(saying: Saying): Promise<Said>;
  close(): Promise<void>;
}

type Answer = { readonly said: Said } | { readonly failure: string };
type Job = { readonly saying: Saying; readonly settle: (answer: Answer) => void };
type Pool = {
  readonly idle: Worker[];
  readonly workers: Set<Worker>;
  readonly waiting: Job[];
  readonly busy: Map<Worker, Job>;
};

/** As many threads as the machine has cores, each started when it is first needed. */
export function startSpeakers(atMost = availableParallelism()): Speakers {
  const pool: Pool = { idle: [], workers: new Set(), waiting: [], busy: new Map() };
  return {
    say: (saying) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer) => {
          if ('said' in answer) resolve(answer.said);
          else reject(new Error(answer.failure));
        };
        pool.waiting.push({ saying, settle });
        giveWork(pool, atMost);
      }),
    close: async () => {
      for (const job of pool.waiting.splice(0)) job.settle({ failure: 'the speakers were closed' });
      await Promise.all([...pool.workers].map((worker) => worker.terminate()));
    },
  };
}

function giveWork(pool: Pool, atMost: number): void {
  if (pool.waiting.length === 0) return;
  const worker = pool.idle.pop() ?? (pool.workers.size < atMost ? hire(pool, atMost) : undefined);
  const job = worker === undefined ? undefined : pool.waiting.shift();
  if (worker === undefined || job === undefined) return;
  pool.busy.set(worker, job);
  worker.ref();
  worker.postMessage(job.saying);
}

function hire(pool: Pool, atMost: number): Worker {
  const worker = new Worker(new URL('./speaker.ts', import.meta.url));
  pool.workers.add(worker);
  worker.on('message', (answer: Answer) => {
    finish(pool, worker, answer);
    // An idle thread does not keep the process alive.
    worker.unref();
    pool.idle.push(worker);
    giveWork(pool, atMost);
  });
  worker.on('error', (error) =>
    finish(pool, worker, { failure: `a speaking thread failed: ${error.message}` }),
  );
  worker.once('exit', () => {
    finish(pool, worker, { failure: 'a speaking thread ended' });
    pool.workers.delete(worker);
    giveWork(pool, atMost);
  });
  return worker;
}

function finish(pool: Pool, worker: Worker, answer: Answer): void {
  pool.busy.get(worker)?.settle(answer);
  pool.busy.delete(worker);
}
