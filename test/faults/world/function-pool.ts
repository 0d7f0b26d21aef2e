import type { SQSRecord } from 'aws-lambda';
import type { QueueHandler } from '../../../functions/cloud/queue/queue-handler.ts';
import { writeContext } from '../../../local/queue/write-context.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';
import { beginLife, type Life } from './life.ts';

/** A Lambda function: processes that are started when they are needed, used again, and killed at random moments. */
export interface FunctionPool {
  invoke(records: readonly SQSRecord[]): Promise<ReadonlySet<string>>;
  /** How often one was killed, and how often one was still at work at the end of its time. */
  readonly ends: { killed: number; outOfTime: number };
}

/** What the function does, and what may happen to it. */
export type FunctionPoolOptions = {
  readonly name: string;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly timeoutSeconds: number;
  readonly killRate: number;
  readonly makeHandler: (life: Life) => QueueHandler;
};

/**
 * A message is unlucky so often at most. Without a limit some message would be so in all its deliveries, and end rightly among
 * the dead letters.
 */
const unluckyReceives = 3;

/** A run asks this much of the world, more or less: a kill meets all of its steps. */
const stepsOfARun = 90;

type Process = { readonly life: Life; readonly handler: QueueHandler };

/** A function of which no process runs yet. */
export function createFunctionPool(options: FunctionPoolOptions): FunctionPool {
  const { name, clock } = options;
  const idle: Process[] = [];
  const ends = { killed: 0, outOfTime: 0 };
  let started = 0;
  function start(): Process {
    started += 1;
    const life = beginLife(`${name} ${started}`);
    return { life, handler: options.makeHandler(life) };
  }
  return {
    ends,
    async invoke(records) {
      const running = idle.pop() ?? start();
      const { life, handler } = running;
      const endSeconds = clock.nowSeconds() + options.timeoutSeconds;
      const context = {
        ...writeContext(name),
        getRemainingTimeInMillis: () => (endSeconds - clock.nowSeconds()) * 1000,
      };
      tempt(life, records, options);
      const ended = Promise.withResolvers<'outOfTime'>();
      void clock.wait(options.timeoutSeconds).then(() => ended.resolve('outOfTime'));
      const work = handler({ Records: [...records] }, context);
      const outcome = await Promise.race([work, life.ended, ended.promise]);
      if (typeof outcome === 'string') {
        life.end(outcome);
        ends[outcome === 'outOfTime' ? 'outOfTime' : 'killed'] += 1;
        return new Set();
      }
      life.onStep = () => {};
      idle.push(running);
      const failed = new Set(outcome.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      return new Set(records.map(({ messageId }) => messageId).filter((id) => !failed.has(id)));
    },
  };
}

/** Decides whether, and at which of its steps, a process will be killed: just before, during or after it. */
function tempt(
  life: Life,
  records: readonly SQSRecord[],
  { clock, dice, killRate }: FunctionPoolOptions,
): void {
  const isKilled = dice.chance(killRate);
  let stepsLeft = Math.ceil(dice.roll() * stepsOfARun);
  const delaySeconds = dice.between(-0.01, 0.06);
  life.isUnlucky = records.every(
    ({ attributes }) => Number(attributes.ApproximateReceiveCount) <= unluckyReceives,
  );
  function step(): void {
    stepsLeft -= 1;
    if (!isKilled || !life.isUnlucky || stepsLeft !== 0) return;
    if (delaySeconds <= 0) life.end('killed');
    // Unless it is at work on something else by then.
    else void clock.wait(delaySeconds).then(() => life.onStep === step && life.end('killed'));
  }
  life.onStep = step;
}
