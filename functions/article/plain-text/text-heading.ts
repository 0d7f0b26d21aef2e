import type { Block } from '../article.ts';
import { tidyInlines } from '../html/tidy-inlines.ts';

type Found = { readonly heading: Block; readonly rest: readonly string[] };

// Longer lines are sentences.
const maximumCharacters = 80;

const chapter =
  /^(?:chapter|part|book|section|act|scene|kapitel|chapitre|capítulo|capitolo)\s+(?:\d+|[ivxlcdm]+|one|two|three|four|five|six|seven|eight|nine|ten)\b.{0,60}$/i;
const underline = /^\s*(={3,}|-{3,})\s*$/;
const hashes = /^(#{1,6})\s+(.*?)\s*#*$/;

// Dialogue is made of short lines too.
const quotation = /^["'“”‘’«»„‹›—–-]|["“”‘’«»„‹›]$/;

/** Takes a heading off the lines of a paragraph, where it is plainly one; in doubt it is text. */
export function readTextHeading(group: readonly string[], place: { isTitle: boolean }): Found | undefined {
  const line = (group[0] ?? '').trim();
  if (quotation.test(line) || line.length > maximumCharacters || !/\p{L}/u.test(line)) return undefined;
  return readMarked(line, group) ?? (group.length === 1 ? readPlain(line, place) : undefined);
}

/** `# Heading`, or a line underlined with `===` or `---`. */
function readMarked(line: string, group: readonly string[]): Found | undefined {
  const marks = hashes.exec(line);
  if (marks !== null)
    return { heading: makeHeading(marks[1]?.length ?? 1, marks[2] ?? ''), rest: group.slice(1) };
  const ruler = underline.exec(group[1] ?? '')?.[1];
  if (ruler === undefined) return undefined;
  return { heading: makeHeading(ruler.startsWith('=') ? 1 : 2, line), rest: group.slice(2) };
}

/** A line between blank lines that looks like a title or like a chapter's name. */
function readPlain(line: string, place: { isTitle: boolean }): Found | undefined {
  if (place.isTitle && isTitle(line)) return { heading: makeHeading(1, line), rest: [] };
  return chapter.test(line) || isCapitals(line) ? { heading: makeHeading(2, line), rest: [] } : undefined;
}

/** A file's first line, with a blank line under it, is its title unless it ends as sentences do. */
function isTitle(line: string): boolean {
  return /[\p{L}\p{N})?]$/u.test(line) && /^[\p{Lu}\p{Lo}\p{N}(¿¡]/u.test(line);
}

function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= 4 &&
    line.length <= 60 &&
    /\s/.test(line) &&
    !/\p{Ll}|[.,;:!]$/u.test(line) &&
    /^\p{Lu}/u.test(line)
  );
}

function makeHeading(level: number, text: string): Block {
  return { kind: 'heading', level, content: tidyInlines([{ text }]) };
}
