import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerSpeech } from './answer-speech.ts';
import { AwsError } from './aws-error.ts';
import type { Exchange } from './listen.ts';
import { readCall, runCall } from './route-request.ts';
import type { Answer, Service } from './service.ts';

/** Answers one request; a client that goes away in between ends the work for it. */
export async function answerRequest(service: Service, exchange: Exchange): Promise<void> {
  try {
    const call = await readCall(exchange);
    const { operation } = call;
    if (operation === 'speech') await answerSpeech(service, exchange, call.body);
    else await send(exchange, 200, runCall(service, call, operation));
  } catch (error) {
    if (exchange.gone.aborted) return;
    const { status, code, message } = readError(error);
    const body = [Buffer.from(JSON.stringify({ message }))];
    const headers = { 'content-type': 'application/json', 'x-amzn-errortype': code };
    await send(exchange, status, { headers, body });
  }
}

async function send(exchange: Exchange, status: number, { headers, body }: Answer): Promise<void> {
  const output = exchange.respond(status, { ...headers, 'x-amzn-requestid': randomUUID() });
  // A client that is gone has no use for an error.
  await pipeline(Readable.from(body), output).catch(() => output.destroy());
}

function readError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  return new AwsError('ServiceFailureException', error instanceof Error ? error.message : String(error), 500);
}
