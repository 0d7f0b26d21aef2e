import { OperatorError } from '../../functions/cloud/operator-error.ts';
import { UsageError } from '../options/usage-error.ts';

/** True for what is a mistake in the program: its stack leads to it. */
export function isDefect(error: unknown): boolean {
  return (
    !(error instanceof Error) || [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)
  );
}

/** One sentence of an error, and of what caused it where that is not said already. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const isWhole = error instanceof UsageError || error instanceof OperatorError;
  const reason = cause instanceof Error && !isWhole ? describeReason(cause) : '';
  const sentence = reason === '' || message.includes(reason) ? message : `${message}: ${reason}`;
  return sentence.replaceAll(/\s*\n\s*/g, ' ');
}

/** What a system call failed with often says nothing but its code. */
function describeReason(cause: Error): string {
  if (cause.message !== '') return cause.message;
  return 'code' in cause ? String(cause.code) : cause.name;
}
