/** Somebody else changed the object first: read it again and decide anew. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError' as const;
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(`object "${key}" was changed by somebody else in the meantime; expected it unchanged`, options);
    this.key = key;
  }
}
