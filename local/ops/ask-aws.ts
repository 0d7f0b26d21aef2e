import { OperatorError } from '../../functions/cloud/operator-error.ts';

/**
 * Asks AWS for something.
 * @throws OperatorError with AWS's own words, and what it takes
 */
export async function askAws<Answer>(
  what: string,
  permission: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    const words = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
    throw new OperatorError(
      `could not ${what}: ${words}; expected AWS credentials with ${permission}, and the stack's region`,
      { cause },
    );
  }
}
