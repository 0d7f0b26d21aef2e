import { ArticleError } from '../article-error.ts';
import { matchDate } from '../fields/read-date.ts';

/** A text and the date that stood before it. */
export type DatedText = { readonly date?: string; readonly body: string };

const label = /^\s*(date|dated|published|posted|updated)(?:[ \t]+on)?[ \t]*[:=–-]*[ \t]*/i;
const restOfLine = /^[ \t]*[.,;:|–—-]*[ \t]*(?:\n|$)/;

// Titles and by-lines come before the date in some files; further down a date is a part of the text.
const linesBefore = 3;

/** Takes a date off the start of a text: on a line of its own, or as `date 2026-02-19` before the first sentence. */
export function readLeadingDate(key: string, text: string): DatedText {
  return readRunIn(key, text) ?? readDateLine(key, text) ?? { body: text };
}

/** Only the word "date" may run into a sentence: "Published 3 May 2020, the novel …" is the sentence itself. */
function readRunIn(key: string, text: string): DatedText | undefined {
  const start = label.exec(text);
  if (start?.[1]?.toLowerCase() !== 'date') return undefined;
  const rest = text.slice(start[0].length);
  const match = matchDate(rest);
  if (match === undefined) return undefined;
  if (match.instant === undefined) throw wrongDate(key, rest.slice(0, match.length));
  const body = rest.slice(match.length);
  if (!/^(?:[\s.,;:|–—-]|$)/.test(body)) return undefined;
  return { date: match.instant, body: body.replace(/^[ \t]*[.,;:|–—-]*\s*/, '') };
}

/** A line that holds a date alone, with or without a word before it, near the top. */
function readDateLine(key: string, text: string): DatedText | undefined {
  let start = 0;
  for (let seen = 0; seen < linesBefore && start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    const line = text.slice(start, end);
    const date = readDateOf(key, line);
    if (date !== undefined) return { date, body: text.slice(0, start) + text.slice(end) };
    if (line.trim() !== '') seen += 1;
    start = end;
  }
  return undefined;
}

function readDateOf(key: string, line: string): string | undefined {
  const labelled = label.exec(line);
  const rest = line.slice(labelled?.[0].length ?? 0).trimStart();
  const match = matchDate(rest);
  if (match === undefined || !restOfLine.test(rest.slice(match.length))) return undefined;
  if (match.instant === undefined && labelled !== null) throw wrongDate(key, rest.slice(0, match.length));
  return match.instant;
}

function wrongDate(key: string, date: string): ArticleError {
  return new ArticleError(
    key,
    `the text begins with the date "${date}", which is no day of the calendar or can be read in two ways: write it as 2026-02-19`,
  );
}
