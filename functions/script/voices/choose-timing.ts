import type { Article, Omission } from '../../article/article.ts';
import type { Engine, Timing, Voice } from '../script.ts';

/** These tell when words are said: https://docs.aws.amazon.com/polly/latest/dg/speechmarks.html. */
const marking: readonly Engine[] = ['standard', 'neural', 'long-form'];

/** How finely an article's words are timed, and what of its author's wish that leaves open. */
export type ChosenTiming = { readonly timing?: Timing; readonly omissions: readonly Omission[] };

/** Times words where the article or its show says so and the voice's engine can; elsewhere sentences. */
export function chooseTiming(
  article: Pick<Article, 'timing'>,
  show: { readonly timing?: Timing },
  { engine }: Pick<Voice, 'engine'>,
): ChosenTiming {
  const timing = article.timing ?? show.timing;
  if (timing !== 'words') return { omissions: [] };
  if (marking.includes(engine)) return { timing, omissions: [] };
  const why = `the ${engine} engine does not tell when words are said: sentences are timed, at no cost`;
  return { omissions: [{ what: 'timing: words', why }] };
}
