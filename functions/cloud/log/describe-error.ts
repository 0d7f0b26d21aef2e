/** An error as JSON can hold it. */
export type DescribedError = {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
};

/** Nobody reads further down; an error that causes itself would never end. */
const deepestCause = 5;

/** An error with its causes, since `JSON.stringify` makes `{}` of one. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  return {
    name: error.name,
    message: error.message,
    // The stack of the outermost error leads to the place; those of its causes are mostly the SDK's own.
    ...(depth === 0 && error.stack !== undefined ? { stack: error.stack } : {}),
    ...(error.cause === undefined || depth === deepestCause
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}
