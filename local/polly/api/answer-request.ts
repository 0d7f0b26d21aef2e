import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsError } from './aws-error.ts';
import type { Exchange } from './listen.ts';
import { routeRequest } from './route-request.ts';
import type { Answer, Service } from './service.ts';

/** Answers one request; a client that goes away in between ends the work for it. */
export async function answerRequest(service: Service, exchange: Exchange): Promise<void> {
  const { status, answer, leave } = await findAnswer(service, exchange);
  const output = exchange.respond(status, { ...answer.headers, 'x-amzn-requestid': randomUUID() });
  try {
    await pipeline(Readable.from(answer.body), output);
  } catch (cause) {
    // The status has been sent: only a broken stream can tell the client, if it is still there.
    output.destroy(cause instanceof Error ? cause : undefined);
  } finally {
    leave();
  }
}

type Found = { readonly status: number; readonly answer: Answer; readonly leave: () => void };

async function findAnswer(service: Service, exchange: Exchange): Promise<Found> {
  try {
    return { status: 200, ...(await routeRequest(service, exchange)) };
  } catch (error) {
    const { status, code, message } = readError(error);
    const body = [Buffer.from(JSON.stringify({ message }))];
    const headers = { 'content-type': 'application/json', 'x-amzn-errortype': code };
    return { status, answer: { headers, body }, leave: () => undefined };
  }
}

function readError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  return new AwsError('ServiceFailureException', error instanceof Error ? error.message : String(error), 500);
}
