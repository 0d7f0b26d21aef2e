import { randomUUID } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { answerInstead } from '../faults/answer-instead.ts';
import type { Mishap } from '../faults/choose-fault.ts';
import { type Delivery, type DeliveryStep, planDelivery } from '../faults/plan-delivery.ts';
import type { Pace } from '../latency/latency.ts';
import { keyOf, type OpenEntry } from '../ledger/keep-ledger.ts';
import { AwsError } from './aws-error.ts';
import { countBilled } from './check-length.ts';
import type { Exchange } from './listen.ts';
import { readSpeechRequest, type SpeechInput } from './read-speech-request.ts';
import type { Answer, Service } from './service.ts';
import { synthesizeSpeech } from './synthesize-speech.ts';

/** A request for speech on its way through the server. */
type SpeechCall = {
  readonly service: Service;
  readonly exchange: Exchange;
  readonly input: SpeechInput;
  readonly entry: OpenEntry;
  readonly pace: Pace;
};

/**
 * SynthesizeSpeech from its body to the last byte of the answer, with all that may happen to it, which the ledger keeps.
 * @throws AwsError as long as no answer has begun
 */
export async function answerSpeech(service: Service, exchange: Exchange, body: unknown): Promise<void> {
  const input = readSpeechRequest(body);
  const entry = service.ledger.open({
    key: keyOf(typeof body === 'object' && body !== null ? { ...body } : {}),
    voice: input.voice.id,
    engine: input.engine,
    characters: countBilled(input.text, input.isSsml),
  });
  const call = { service, exchange, input, entry, pace: service.latency.begin(exchange.gone) };
  const leave = enterQuota(call);
  try {
    await answerBy(call, service.faults.next(entry.key));
  } finally {
    if (entry.outcome === 'running') entry.outcome = entry.fault === undefined ? 'abandoned' : 'faulted';
    // Until its stream has been read to the end a request counts as running.
    leave();
  }
}

function enterQuota({ service, input, entry }: SpeechCall): () => void {
  try {
    return service.quotas.enter(`speech-${input.engine}`);
  } catch (error) {
    entry.outcome = 'throttled';
    throw error;
  }
}

async function answerBy(call: SpeechCall, mishap: Mishap): Promise<void> {
  const { exchange, entry } = call;
  entry.fault = mishap.fault;
  const failure = answerInstead(mishap.fault);
  if (failure !== undefined) throw failure;
  if (mishap.fault === 'reset') return exchange.reset();
  if (mishap.fault === 'mute') return await untilGone(exchange.gone);
  const answer = await makeAnswer(call, mishap);
  await call.pace.reachFirstByte();
  const output = exchange.respond(200, { ...answer.headers, 'x-amzn-requestid': randomUUID() });
  try {
    await deliver(call, output, await planAnswer(call, mishap, answer));
  } catch (cause) {
    // The status has been sent: only a broken stream can tell the client, if it is still there.
    output.destroy(cause instanceof Error ? cause : undefined);
  }
}

async function makeAnswer({ service, input, entry }: SpeechCall, { fault }: Mishap): Promise<Answer> {
  if (fault === 'content-type') {
    const page = Buffer.from('<!doctype html><title>Please wait</title><p>We will be back soon.\n');
    return { headers: { 'content-type': 'text/html' }, body: [page] };
  }
  try {
    return await synthesizeSpeech(service, input, { isEndless: fault === 'ten-minutes' });
  } catch (error) {
    if (error instanceof AwsError) entry.outcome = 'refused';
    throw error;
  }
}

/** What is cut somewhere has to be there as a whole; all else goes out as it is made. */
async function planAnswer({ service }: SpeechCall, mishap: Mishap, { body }: Answer): Promise<AnswerPlan> {
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

async function deliver(call: SpeechCall, output: Writable, plan: AnswerPlan): Promise<void> {
  await pipeline(Readable.from(writePieces(call, plan)), output, { end: false });
  if (plan.ending === 'end') {
    // Before the end: a client that has read all of it shall find it in the ledger.
    call.entry.outcome = plan.isWhole ? 'billed' : 'faulted';
    output.end();
    await untilRead(call.entry, output);
  } else {
    await new Promise((resolve) => output.write('', resolve));
    if (plan.ending === 'reset') call.exchange.reset();
    else call.exchange.hangUp();
  }
}

async function untilRead(entry: OpenEntry, output: Writable): Promise<void> {
  try {
    await finished(output, { readable: false });
  } catch (cause) {
    if (entry.outcome === 'billed') entry.outcome = 'abandoned';
    throw cause;
  }
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

async function untilGone(gone: AbortSignal): Promise<void> {
  if (gone.aborted) return;
  await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
}
