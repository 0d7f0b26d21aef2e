/** The life of a process that may be killed at any moment: from then on nothing that it does has an effect. */
export interface Life {
  readonly name: string;
  isOver(): boolean;
  /** Settles with the reason when it ends. */
  readonly ended: Promise<string>;
  end(reason: string): void;
  /** Called before each thing that the process asks of the world. */
  onStep: () => void;
  /** Whether the world is against it: stores fail. */
  isUnlucky: boolean;
}

/** A life that has just begun. */
export function beginLife(name: string): Life {
  let isOver = false;
  const { promise, resolve } = Promise.withResolvers<string>();
  return {
    name,
    isOver: () => isOver,
    ended: promise,
    end: (reason) => {
      isOver = true;
      resolve(reason);
    },
    onStep: () => {},
    isUnlucky: false,
  };
}

/** What a process asks of the world: it never hears of the answer once its life is over. What was on its way may still arrive. */
export async function live<Value>(life: Life, ask: () => Promise<Value>): Promise<Value> {
  if (life.isOver()) return await never();
  life.onStep();
  if (life.isOver()) return await never();
  const [outcome] = await Promise.allSettled([ask()]);
  if (life.isOver()) return await never();
  if (outcome.status === 'fulfilled') return outcome.value;
  throw outcome.reason;
}

function never(): Promise<never> {
  return new Promise(() => {});
}
