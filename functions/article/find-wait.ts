import type { Article } from './article.ts';

/**
 * The instant for which an article waits; `undefined` for one whose time has come. Podcast apps leave out what is of the future,
 * so that a date there is waited for as well.
 */
export function findWait(
  { publishAt, date }: Pick<Article, 'publishAt' | 'date'>,
  nowSeconds: number,
): string | undefined {
  const waited = [publishAt, date]
    .filter((instant) => instant !== undefined)
    .filter((instant) => Date.parse(instant) / 1_000 > nowSeconds);
  return waited.sort().at(-1);
}
