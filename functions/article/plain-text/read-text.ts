import type { Block, Inline } from '../article.ts';
import { given, type Metadata } from '../fields/metadata.ts';
import { tidyInlines } from '../html/tidy-inlines.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { isHardWrapped, joinLines, wordsOf } from './join-lines.ts';
import { readLeadingDate } from './leading-date.ts';
import { readTextHeading } from './text-heading.ts';

// Nobody wraps lines wider than this: a longer line is a whole paragraph.
const widestWrap = 120;

const emphasis = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{0,300}[^\s_])_(?![\p{L}\p{N}_])/u;

const bullet = /^\s*(?:[-*•‣◦]|(\d{1,3})[.)])\s+(?=\S)/;

/** Reads plain text: paragraphs between blank lines, or on a line each; headings and lists where they are plain to see. */
export function readText(key: string, text: string): Walked & { readonly metadata: Metadata } {
  const { date, body } = readLeadingDate(key, text);
  const lines = body.split('\n');
  const isLinePerParagraph = !isHardWrapped(lines) && lines.some((line) => line.length > widestWrap);
  const groups = groupLines(isLinePerParagraph ? lines.flatMap((line) => [line, '']) : lines);
  const words = wordsOf(body);
  const blocks = groups.flatMap((group, index) =>
    readGroup(group, { isTitle: index === 0 && isText(groups[1]), words }),
  );
  return { blocks: trimSeparators(blocks), omissions: [], metadata: given('date', date) };
}

/** Lines with no blank line between them. */
function groupLines(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    // Under a line of text it would be its underline.
    else if (isRule(line) && groups.at(-1)?.length === 0) groups.push([line], []);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Lines that are no title themselves, but sentences. */
function isText(group: readonly string[] | undefined): boolean {
  const text = group?.join(' ').trim() ?? '';
  return text.length > 80 || /[.!?…]["”’)]*$/.test(text);
}

/** `isTitle`: the lines may be the article's title, for a text follows them. */
type Place = { readonly isTitle: boolean; readonly words: ReadonlySet<string> };

function readGroup(group: readonly string[], place: Place): readonly Block[] {
  const found = readTextHeading(group, place);
  if (found !== undefined) {
    return [
      found.heading,
      ...(found.rest.length > 0 ? readGroup(found.rest, { ...place, isTitle: false }) : []),
    ];
  }
  if (isRule(group.join(' '))) return [{ kind: 'separator' }];
  if (bullet.test(group[0] ?? '') && group.filter((line) => bullet.test(line)).length > 1)
    return readList(group, place);
  return makeBlocks({ kind: 'paragraph' }, joinLines(group, place.words));
}

/** A line without a bullet goes on with the item above it. */
function readList(group: readonly string[], { words }: Place): readonly Block[] {
  const items: string[][] = [];
  for (const line of group) {
    if (bullet.test(line)) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items.flatMap((lines) => {
    const number = bullet.exec(lines[0] ?? '')?.[1];
    const text = joinLines(lines, words).replace(bullet, '');
    const ordinal = number === undefined ? {} : { ordinal: Number(number) };
    return makeBlocks({ kind: 'list item', depth: 0, ...ordinal }, text);
  });
}

/** A line drawn with signs, whatever its length. */
function isRule(line: string): boolean {
  return /^[\s*•·⁂~_=#–—-]{1,120}$/.test(line);
}

type Bare =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'list item'; readonly depth: number; readonly ordinal?: number };

function makeBlocks(bare: Bare, text: string): readonly Block[] {
  const content = tidyInlines(readEmphasis(text));
  return content.length === 0 ? [] : [{ ...bare, content }];
}

/** `_Words_` between low lines are in italics in the book that was typed. */
function readEmphasis(text: string): readonly Inline[] {
  return text
    .split(emphasis)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { text: part, style: 'emphasis' }));
}

function trimSeparators(blocks: readonly Block[]): readonly Block[] {
  const isKept = ({ kind }: Block) => kind !== 'separator';
  const trimmed = blocks.slice(Math.max(0, blocks.findIndex(isKept)), blocks.findLastIndex(isKept) + 1);
  return trimmed.filter((block, index) => isKept(block) || trimmed[index - 1]?.kind !== 'separator');
}
