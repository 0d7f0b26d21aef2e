import { randomUUID } from 'node:crypto';
import { answerInstead } from '../faults/answer-instead.ts';
import type { Mishap } from '../faults/choose-fault.ts';
import { keyOf, type OpenEntry } from '../ledger/keep-ledger.ts';
import { AwsError } from './aws-error.ts';
import { countBilled } from './check-length.ts';
import { deliver, type SpeechCall, untilGone } from './deliver.ts';
import type { Exchange } from './listen.ts';
import { readSpeechRequest, type SpeechInput } from './read-speech-request.ts';
import type { Answer, Service } from './service.ts';
import { synthesizeSpeech } from './synthesize-speech.ts';

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
  const leave = enterQuota(service, input, entry);
  const call = { service, exchange, input, entry, leave, pace: service.latency.begin(exchange.gone) };
  try {
    await answerBy(call, service.faults.next(entry.key));
  } finally {
    if (entry.outcome === 'running') entry.outcome = entry.fault === undefined ? 'abandoned' : 'faulted';
    leave();
  }
}

function enterQuota(service: Service, input: SpeechInput, entry: OpenEntry): () => void {
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
    await deliver(call, output, { mishap, body: answer.body });
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
