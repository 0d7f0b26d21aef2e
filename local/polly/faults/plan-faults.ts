import { checkFaults } from './check-faults.ts';
import { chooseFault, type Mishap } from './choose-fault.ts';
import type { FaultOptions } from './fault.ts';

/** Says of each request what happens to it. */
export interface FaultPlan {
  next(key: string): Mishap;
  /** Begins again: with the script's first fault, and every request's first attempt. */
  reset(): void;
}

/** Faults by script, then by rates. @throws RangeError for options that contradict themselves */
export function planFaults(options: FaultOptions = {}): FaultPlan {
  checkFaults(options);
  const { rates = {}, script = [], seed = 1, keptShare = 0.25 } = options;
  const attempts = new Map<string, number>();
  let arrived = 0;
  return {
    next: (key) => {
      const attempt = (attempts.get(key) ?? 0) + 1;
      attempts.set(key, attempt);
      const mishap = chooseFault({ rates, seed, keptShare }, key, attempt);
      const scripted = script[arrived];
      arrived += 1;
      if (scripted === undefined) return mishap;
      return { fault: scripted === 'ok' ? undefined : scripted, share: mishap.share };
    },
    reset: () => {
      attempts.clear();
      arrived = 0;
    },
  };
}
