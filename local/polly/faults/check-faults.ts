import { type Fault, type FaultOptions, faults } from './fault.ts';

/** Whether this is the name of a fault. */
export function isFault(name: string): name is Fault {
  return faults.some((fault) => fault === name);
}

/** @throws RangeError that says in one sentence what is wrong with the options */
export function checkFaults(options: FaultOptions): void {
  const { rates = {}, script = [], seed = 1, keptShare = 0.25 } = options;
  for (const name of [...Object.keys(rates), ...script]) {
    if (name !== 'ok' && !isFault(name)) {
      throw new RangeError(`"${name}" is no fault; expected ${faults.join(', ')}`);
    }
  }
  for (const [name, rate] of Object.entries(rates)) checkShare(`the rate of ${name}`, rate);
  checkShare('keptShare', keptShare);
  const sum = Object.values(rates).reduce((total, rate) => total + rate, 0);
  // Ten times 0.1 is a hair more than 1 in some orders.
  if (sum > 1 + 1e-9) throw new RangeError(`the rates of all faults are ${sum} together; expected at most 1`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed is ${seed}; expected a whole number`);
  checkPause('stallMilliseconds', options.stallMilliseconds);
  checkPause('dripMilliseconds', options.dripMilliseconds);
}

function checkShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} is ${share}; expected 0 to 1`);
}

function checkPause(name: string, milliseconds = 0): void {
  if (!(milliseconds >= 0)) throw new RangeError(`${name} is ${milliseconds}; expected 0 or more`);
}
