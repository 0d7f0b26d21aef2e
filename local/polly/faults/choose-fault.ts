import { createHash } from 'node:crypto';
import { type Fault, type FaultOptions, faults } from './fault.ts';

/** What happens to one request, and how far into its audio. */
export type Mishap = { readonly fault: Fault | undefined; readonly share: number };

type Dice = Required<Pick<FaultOptions, 'rates' | 'seed' | 'keptShare'>>;

/** The n-th request of one content meets the same fault in every run of one seed. */
export function chooseFault({ rates, seed, keptShare }: Dice, key: string, attempt: number): Mishap {
  const digest = createHash('sha256').update(`${seed}/${key}/${attempt}`).digest();
  const share = (digest.readUInt32BE(4) / 2 ** 32) * keptShare;
  let left = digest.readUInt32BE(0) / 2 ** 32;
  for (const fault of faults) {
    left -= rates[fault] ?? 0;
    if (left < 0) return { fault, share };
  }
  return { fault: undefined, share };
}
