import { Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import type { Mishap } from '../faults/choose-fault.ts';
import { type Delivery, type DeliveryStep, planDelivery } from '../faults/plan-delivery.ts';
import type { Pace } from '../latency/latency.ts';
import type { OpenEntry } from '../ledger/keep-ledger.ts';
import type { Exchange } from './listen.ts';
import type { SpeechInput } from './read-speech-request.ts';
import type { Answer, Service } from './service.ts';

/** A request for speech on its way through the server. */
export type SpeechCall = {
  readonly service: Service;
  readonly exchange: Exchange;
  readonly input: SpeechInput;
  readonly entry: OpenEntry;
  readonly pace: Pace;
  /** Lets the next request in, as far as the quota goes. */
  leave(): void;
};

/** What is to be sent, and what happens to it. */
type Parcel = { readonly mishap: Mishap; readonly body: Answer['body'] };

/** Sends an answer's body at its pace, as far as it gets; it resolves when the client has read it. */
export async function deliver(call: SpeechCall, output: Writable, parcel: Parcel): Promise<void> {
  const plan = await planAnswer(call, parcel);
  await pipeline(Readable.from(writePieces(call, plan)), output, { end: false });
  await untilSent(output);
  if (plan.ending === 'reset') return call.exchange.reset();
  if (plan.ending === 'hang-up') return call.exchange.hangUp();
  // Before the end: a client that has read all of it shall find it in the ledger, and may leave or ask again.
  call.entry.outcome = plan.isWhole ? 'billed' : 'faulted';
  call.leave();
  output.end();
  await finished(output, { readable: false });
}

/** What is cut somewhere has to be there as a whole; all else goes out as it is made. */
async function planAnswer({ service }: SpeechCall, { mishap, body }: Parcel): Promise<AnswerPlan> {
  if (mishap.fault === undefined) return { pieces: sendAll(body), ending: 'end', isWhole: true };
  const plan = planDelivery(mishap, await buffer(Readable.from(body)), service.pauses);
  return { ...plan, pieces: plan.steps, isWhole: plan.isWhole && mishap.fault !== 'content-type' };
}

type AnswerPlan = Omit<Delivery, 'steps'> & {
  readonly pieces: AsyncIterable<DeliveryStep> | Iterable<DeliveryStep>;
};

async function* sendAll(body: Answer['body']): AsyncGenerator<DeliveryStep> {
  for await (const bytes of body) yield { kind: 'send', bytes };
}

/** What was written is on its way, as far as the client's window lets it. @throws Error if the client left before */
async function untilSent(output: Writable): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    output.write('', (error) => (error ? reject(error) : resolve()));
  });
}

async function* writePieces(
  { service, exchange, pace }: SpeechCall,
  plan: AnswerPlan,
): AsyncGenerator<Uint8Array> {
  for await (const piece of plan.pieces) {
    if (piece.kind === 'send') yield* pace.slow(piece.bytes);
    else if (Number.isFinite(piece.milliseconds)) await service.wait(piece.milliseconds, exchange.gone);
    else await untilGone(exchange.gone);
  }
}

/** Until the client leaves. */
export async function untilGone(gone: AbortSignal): Promise<void> {
  if (gone.aborted) return;
  await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
}
