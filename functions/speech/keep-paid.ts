import { OperatorError } from '../cloud/operator-error.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Store } from '../cloud/store.ts';
import { speechRenewDays } from '../episode/keys.ts';

/** Where what was paid for is kept, and the time. */
export type KeepingEdges = { readonly studio: Store; readonly patience: Patience };

/** What is paid for is not given up for a moment's fault: three to eleven seconds, beyond the SDK's own attempts. */
const keeping = {
  attempts: 6,
  firstDelaySeconds: 0.5,
  longestDelaySeconds: 4,
  mayHelp: (error: unknown) => !(error instanceof OperatorError),
} as const;

/** Keeps in the studio what Polly has billed. */
export async function keepPaid(
  key: string,
  bytes: Uint8Array,
  { studio, patience }: KeepingEdges,
): Promise<void> {
  await retry(() => studio.keep(key, bytes), { ...keeping, patience });
}

/** What is used now shall not expire soon; a renewal costs a request, so a thing is renewed once in a while. */
export async function renewAging(
  key: string,
  modified: string,
  { studio, patience }: KeepingEdges,
): Promise<void> {
  const ageSeconds = patience.nowSeconds() - Date.parse(modified) / 1000;
  if (ageSeconds > speechRenewDays * 24 * 60 * 60) await studio.renew(key);
}
