import type { Article, Omission } from '../article/article.ts';
import { collectPronunciations } from '../script/pronunciations/collect-pronunciations.ts';
import type { Cast } from '../script/voices/cast-article.ts';
import { chooseTiming } from '../script/voices/choose-timing.ts';
import type { Show } from '../show/show.ts';

/** An article as its author wrote it, with all that its show says of its narration, and what of that cannot be. */
export function completeArticle(
  written: Article,
  show: Show,
  { cast, omissions }: { readonly cast: Cast; readonly omissions: readonly Omission[] },
): Article {
  const { voice, read, quoteVoice } = cast;
  const said = collectPronunciations(written, show, voice);
  const timed = chooseTiming(written, show, voice);
  const { timing: _, ...own } = written;
  return {
    ...own,
    read,
    ...(quoteVoice === undefined ? {} : { quoteVoice }),
    pronounce: said.pronounce,
    pauses: { ...show.pauses, ...written.pauses },
    ...(timed.timing === undefined ? {} : { timing: timed.timing }),
    lines: linesOf(show),
    omissions: [...written.omissions, ...cast.omissions, ...timed.omissions, ...said.omissions, ...omissions],
  };
}

/** An author who is called like the show is only what the show has where its file names none. */
function linesOf({ intro, outro, title, author }: Show): NonNullable<Article['lines']> {
  return { intro, outro, show: title, author: author === title ? undefined : author };
}
