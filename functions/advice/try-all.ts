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

/** Nobody reads on, and a file of many thousand faults would take seconds to be judged. */
const enoughFaults = 100;

/**
 * What is made of each of these, in their order: every one is tried whatever became of the others, so that an author is told of all faults at once.
 * @throws FieldErrors
 */
export function tryAll<Item, T>(
  items: readonly Item[],
  attempt: (item: Item, index: number) => T,
): readonly T[] {
  const faults: FieldError[] = [];
  const values: T[] = [];
  for (const [index, item] of items.entries()) {
    try {
      values.push(attempt(item, index));
    } catch (error) {
      faults.push(...faultsOf(error));
    }
    if (faults.length >= enoughFaults) break;
  }
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
