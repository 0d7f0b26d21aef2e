/** Credentials, permissions, settings or the account's set-up: only an operator can help. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError' as const;
}
