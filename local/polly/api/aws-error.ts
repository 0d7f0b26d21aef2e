/** What Polly answers instead of a result: a code by which clients decide, and a sentence for people. */
export class AwsError extends Error {
  override readonly name = 'AwsError' as const;
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** One broken rule of the service model, in the words that AWS's services have for it. */
export function validationError(...faults: readonly string[]): AwsError {
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
  return new AwsError('ValidationException', `${count} detected: ${faults.join('; ')}`);
}
