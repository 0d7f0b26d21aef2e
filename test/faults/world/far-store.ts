import { ConflictError } from '../../../functions/cloud/conflict-error.ts';
import type { Store } from '../../../functions/cloud/store.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';
import { type Life, live } from './life.ts';

/** How a store at the other end of a network is reached, and by whom. */
export type Way = {
  readonly life: Life;
  readonly clock: Clock;
  readonly dice: Dice;
  /** The share of requests that fail, half of them although they took effect. */
  readonly failureRate: number;
  /** Hears of each write that took effect, and of each that did not. */
  readonly onWrite: (key: string, outcome: 'done' | 'lost' | 'done and failed') => void;
};

/** A bucket as a process in the cloud sees it: everything takes some time, and some of it fails. */
export function createFarStore(bucket: Store, way: Way): Store {
  const reading = <Value>(ask: () => Promise<Value>) => travel(way, ask);
  const writing = <Value>(key: string, ask: () => Promise<Value>, isConditional = false) =>
    travel(way, ask, { key, isConditional });
  return {
    read: (key) => reading(() => bucket.read(key)),
    describe: (key) => reading(() => bucket.describe(key)),
    list: (prefix) => reading(() => bucket.list(prefix)),
    keep: (key, bytes, condition) =>
      writing(key, () => bucket.keep(key, bytes, condition), condition !== undefined),
    keepStream: (key, pieces) => writing(key, () => bucket.keepStream(key, pieces)),
    renew: (key) => writing(key, () => bucket.renew(key)),
    remove: (key) => writing(key, () => bucket.remove(key)),
  };
}

type Write = { readonly key: string; readonly isConditional: boolean };

function travel<Value>(way: Way, ask: () => Promise<Value>, write?: Write): Promise<Value> {
  const { life, clock, dice } = way;
  const hop = () => clock.wait(dice.between(0.005, 0.03));
  return live(life, async () => {
    const fate = throwFate(way);
    await hop();
    if (fate === 'lost') return tellFailure(way, fate, write);
    const value = await ask();
    if (fate === 'done and failed') return tellFailure(way, fate, write);
    if (write !== undefined) way.onWrite(write.key, fate);
    await hop();
    return value;
  });
}

type Fate = Parameters<Way['onWrite']>[1];

function throwFate({ life, dice, failureRate }: Way): Fate {
  const fails = dice.chance(failureRate) && life.isUnlucky;
  if (!fails) return 'done';
  return dice.chance(0.5) ? 'lost' : 'done and failed';
}

function tellFailure({ dice, onWrite }: Way, fate: Fate, write: Write | undefined): never {
  if (write !== undefined) onWrite(write.key, fate);
  throw failure(dice, write);
}

/** A conditional write may also be told that another one was under way, or meet itself when the SDK repeats it. */
function failure(dice: Dice, write: Write | undefined): Error {
  if (write?.isConditional === true && dice.chance(0.5)) return new ConflictError(write.key);
  return new Error('the store did not answer; expected the service to answer');
}
