/**
 * The author must change a show's settings or cover: trying again with the same bytes cannot help.
 * The message names what is wrong and what is expected; `key` says in which object.
 */
export class ShowError extends Error {
  override readonly name = 'ShowError' as const;
  readonly key: string;

  constructor(key: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.key = key;
  }
}
