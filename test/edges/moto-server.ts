import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { findFreePort } from './free-port.ts';
import { findProgram } from './program.ts';

/** A running moto_server: S3 and SQS as AWS has them, kept in memory. */
export interface MotoServer {
  /** Its address, for `AWS_ENDPOINT_URL_S3`. */
  readonly address: string;
  /** A client for it; any credentials do. */
  s3Client(): S3Client;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

/** Credentials that look like some: moto checks none. */
export const motoCredentials = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

/** The program, or `undefined` where it is not installed (`pip install 'moto[server]'`). */
export const motoProgram = findProgram('moto_server');

/** Starts moto on a free port and waits until it answers. */
export async function startMotoServer(): Promise<MotoServer> {
  if (motoProgram === undefined) throw new Error('moto_server is not on the PATH; expected a skipped test');
  const port = await findFreePort();
  const child = spawn(motoProgram, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilAnswering(child, address);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { address, s3Client: () => s3ClientOf(address), stop: () => stop(child) };
}

/** Python takes about a second to start, and longer on a busy machine. */
async function untilAnswering(child: ChildProcess, address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`moto_server ended with ${child.exitCode}; expected it to run`);
    const answer = await fetch(`${address}/moto-api/`).catch(() => undefined);
    if (answer !== undefined) return;
    await wait(100);
  }
  throw new Error(`moto_server did not answer at ${address} for a minute; expected it within seconds`);
}

function s3ClientOf(address: string): S3Client {
  return new S3Client({
    endpoint: address,
    region: 'eu-central-1',
    credentials: motoCredentials,
    forcePathStyle: true,
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
