import { FieldError } from './field-error.ts';

/** Several values cannot be used. */
export class FieldErrors extends Error {
  override readonly name = 'FieldErrors' as const;
  readonly faults: readonly FieldError[];

  constructor(faults: readonly FieldError[]) {
    super(faults.map(({ message }) => message).join(' · '));
    this.faults = faults;
  }
}

/**
 * The values of all of these, in their order: each is tried whatever became of the others, so that an author is told of all faults at once.
 * @throws FieldErrors
 */
export function tryAll<T>(attempts: readonly (() => T)[]): readonly T[] {
  const faults: FieldError[] = [];
  const values = attempts.flatMap((attempt) => {
    try {
      return [attempt()];
    } catch (error) {
      faults.push(...faultsOf(error));
      return [];
    }
  });
  if (faults.length > 0) throw new FieldErrors(faults);
  return values;
}

/**
 * All that an error says of values that cannot be used.
 * @throws the error itself, where it speaks of something else
 */
export function faultsOf(error: unknown): readonly FieldError[] {
  if (error instanceof FieldErrors) return error.faults;
  if (error instanceof FieldError) return [error];
  throw error;
}
