import type { Article } from '../article/article.ts';
import { fillLine, type Lines, type LineValues } from './fill-line.ts';
import { tidy } from './write-ssml.ts';

/** The places that cues give to what is said of no block: the title or intro, and the outro. */
export const introPlace = -1;
export const outroPlace = -2;

/** What the show's intro and outro say of an article, in the language of its voice; none of both where the show has none. */
export function sayLines(article: Article, language: string): Lines | undefined {
  const { lines } = article;
  if (lines?.intro === undefined && lines?.outro === undefined) return undefined;
  const values = valuesOf(article, language);
  const say = (line: string) => tidy(fillLine(line, values)).trim();
  return {
    ...(lines.intro === undefined ? {} : { intro: say(lines.intro) }),
    ...(lines.outro === undefined ? {} : { outro: say(lines.outro) }),
  };
}

/** A title made up from the first sentence would be heard twice, and a date that is not the author's own may not be the article's. */
function valuesOf({ title, titleSource, author, date, lines }: Article, language: string): LineValues {
  return {
    title: titleSource === 'first sentence' ? undefined : title,
    author: author ?? lines?.author,
    show: lines?.show,
    date: date === undefined ? undefined : sayDate(date, language),
  };
}

function sayDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
