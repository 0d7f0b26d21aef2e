import { ArticleError } from '../article/article-error.ts';
import { ShowError } from '../show/show-error.ts';
import { RefusedError } from '../speech/speech-error.ts';

/** Whether the author must change something: nothing that is tried again can help. */
export function isForAuthor(error: unknown): error is ArticleError | ShowError | RefusedError {
  return error instanceof ArticleError || error instanceof ShowError || error instanceof RefusedError;
}
