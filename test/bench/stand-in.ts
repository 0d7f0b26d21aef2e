import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createPolly } from '../../functions/cloud/polly/polly-client.ts';
import type { LedgerTotals } from '../../local/polly/ledger/ledger.ts';
import type { StandInOptions } from '../../local/polly/stand-in-options.ts';

/** What crosses the border between the two processes. */
export type StandInMessage = { readonly url: string } | { readonly totals: LedgerTotals };

/** The stand-in for Polly in a process of its own, which takes nothing from the one that is measured. */
export interface StandIn extends AsyncDisposable {
  readonly url: string;
  /** What it was asked for since the last call. */
  takeTotals(): Promise<LedgerTotals>;
}

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** The place of a stand-in, as the SDK wants to be told. */
export const placeOf = ({ url }: Pick<StandIn, 'url'>) => ({
  ...{ region: 'us-east-1', endpoint: url, credentials },
});

/** The project's own client of a stand-in; it is closed at the end of the block that made it. */
export function connectTo(standIn: Pick<StandIn, 'url'>) {
  const polly = createPolly(placeOf(standIn));
  return { polly, [Symbol.dispose]: () => polly.close() };
}

/** Starts one; it ends at the end of the block that started it. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const child = fork(fileURLToPath(new URL('stand-in-child.ts', import.meta.url)), [JSON.stringify(options)]);
  const first = await receive(child);
  if (!('url' in first)) throw new Error('the stand-in did not say where it is');
  return {
    url: first.url,
    takeTotals: async () => {
      child.send('totals');
      const answer = await receive(child);
      if (!('totals' in answer)) throw new Error('the stand-in did not say what it was asked for');
      return answer.totals;
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function receive(child: ChildProcess): Promise<StandInMessage> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the stand-in ended too early');
  });
  ended.catch(() => {});
  const [message]: StandInMessage[] = await Promise.race([once(child, 'message'), ended]);
  if (message === undefined) throw new Error('the stand-in said nothing');
  return message;
}
