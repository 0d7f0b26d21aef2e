import { AsyncLocalStorage } from 'node:async_hooks';
import { describeError } from './describe-error.ts';

/** What a line of the log says besides its message; an `error` is written out with its causes. */
export type LogFields = Readonly<Record<string, unknown>> & { readonly error?: unknown };

const subject = new AsyncLocalStorage<string>();

/** Does some work, every line of whose log names the key of the object that it is about. */
export async function logAbout<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  return await subject.run(key, work);
}

/** Writes one line: Lambda's JSON log format adds time, level and request id to the object. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
  const { error, ...rest } = fields;
  const key = subject.getStore();
  const about = key === undefined ? {} : { key };
  const described = error === undefined ? {} : { error: describeError(error) };
  // biome-ignore lint/suspicious/noConsole: the console is Lambda's log, and this file the only way to it.
  console[level]({ event: message, ...about, ...rest, ...described });
}
