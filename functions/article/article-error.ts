/**
 * The author must change the file: trying again with the same bytes cannot help.
 * The message names what is wrong and what to do; `key` says in which object.
 */
export class ArticleError extends Error {
  override readonly name = 'ArticleError' as const;
  readonly key: string;

  constructor(key: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.key = key;
  }
}
