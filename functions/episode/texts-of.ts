import type { Article } from '../article/article.ts';
import { readingOf } from '../script/reading-policy.ts';
import { spokenTexts } from '../script/say-blocks.ts';
import type { Voice } from '../script/script.ts';

/** What a voice says of each of an article's blocks, or an episode's. */
export function textsOf(
  { blocks, read }: Pick<Article, 'blocks' | 'read'>,
  { language }: Pick<Voice, 'language'>,
): readonly (string | undefined)[] {
  return spokenTexts(blocks, { reading: readingOf(read), language });
}
