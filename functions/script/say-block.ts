import { excerpt } from '../advice/excerpt.ts';
import { type Block, gapFor, type Inline, textOf } from '../article/article.ts';
import { hasWords } from '../article/encoding/clean-text.ts';
import { listStruck } from '../article/html/struck-text.ts';
import { pollyTag } from './pronunciations/word-tag.ts';
import { sayTable } from './say-table.ts';
import { type Left, markCode, type ReadingManner, type SaidWords, sayWords } from './say-words.ts';
import { markPassage } from './voices/leave-letters.ts';
import { tidy } from './write-ssml.ts';

/** What is said of a block: nothing, its words, or a remark in their place. */
export type SaidBlock = {
  readonly text?: string;
  readonly isRemark?: boolean;
  /** What is not said as it is written. */
  readonly left: readonly Left[];
};

type Bearing<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Decides what is said of one block by itself. */
export function sayBlock(block: Block, manner: ReadingManner): SaidBlock {
  const silence = besideReason(block, manner);
  if (silence !== undefined) return leave(block, silence);
  switch (block.kind) {
    case 'separator':
      return { left: [] };
    case 'code':
      return sayCode(block, manner);
    case 'table':
      return sayTableBlock(block, manner);
    case 'image':
      return sayImage(block, manner);
    case 'heading':
      return manner.reading.headings === 'skip'
        ? leave(block, 'headings are not read, as the settings say')
        : sayContent(block, block.content, manner);
    case 'list item':
      return sayItem(block, manner);
    default:
      return sayContent(block, block.content, manner);
  }
}

/** The words of a text with what the voice says in their place, on one line. */
export function sayInlines(content: readonly Inline[], manner: ReadingManner): SaidWords {
  const { formulas } = manner.reading;
  const left: Left[] = [...listStruck(content)];
  const isAlone = content.every(({ style, text }) => style === 'formula' || !hasWords(text));
  const phrase = isAlone ? manner.phrases.formulaAlone : manner.phrases.formula;
  const spoken = formulas === 'remark' ? phrase : '';
  const texts = content.map((inline) => {
    if (inline.style !== 'formula' || inline.isStruck === true || formulas === 'read')
      return sayInline(inline);
    left.push({
      what: `formula “${excerpt(inline.text)}”`,
      why: spoken === '' ? 'it is not said' : `it is said as “${spoken}”`,
    });
    return spoken;
  });
  const whole = tidy(texts.join('')).trim();
  const words = sayWords(content.some(({ isStruck }) => isStruck) ? closeGaps(whole) : whole, manner);
  return { text: words.text, left: [...left, ...words.left] };
}

function sayInline({ text, style, isStruck, language }: Inline): string {
  if (isStruck === true) return gapFor(text);
  if (style === 'code') return markCode(text);
  const isTold = language !== undefined && pollyTag(language) !== undefined;
  return isTold && notLatin.test(text) ? markPassage(text) : text;
}

const notLatin = /(?!\p{Script=Latin})\p{L}/u;

/** Nothing is left of `word ~~another~~.` in front of the full stop but a space. */
function closeGaps(text: string): string {
  return text.replace(/ (?=[.,;:!?)](?:\s|$))/g, '');
}

function besideReason({ beside }: Block, { reading }: ReadingManner): string | undefined {
  if (beside === 'skipped') return 'its author marked it as not to be read';
  if (beside === 'aside' && reading.asides === 'skip') return 'it stands beside the text';
  if (beside === 'footnote' && reading.footnotes === 'skip') return 'footnotes are shown and not read aloud';
  if (beside === 'caption' && !/captions|all/.test(reading.images))
    return 'captions are shown and not read aloud';
  return undefined;
}

function sayContent(block: Block, content: readonly Inline[], manner: ReadingManner): SaidBlock {
  const { text, left } = sayInlines(content, manner);
  if (left.length > 0 && !hasWords(textOf(content))) return { left };
  if (hasWords(text)) return { text, left };
  return left.length > 0 ? { left } : leave(block, 'it holds no letter and no digit that is said');
}

function sayItem(block: Bearing<'list item'>, manner: ReadingManner): SaidBlock {
  const item = sayContent(block, block.content, manner);
  if (item.text === undefined || manner.reading.lists === 'plain') return item;
  const { done, open } = manner.phrases;
  const state = block.done === undefined ? '' : block.done ? done : open;
  const number = block.ordinal === undefined ? '' : `${block.ordinal}${/^\d/.test(item.text) ? ',' : ':'}`;
  return { ...item, text: [number, state, item.text].filter((part) => part !== '').join(' ') };
}

function sayCode(block: Bearing<'code'>, { reading, phrases }: ReadingManner): SaidBlock {
  const text = tidy(block.text).trim();
  if (reading.code === 'read' && hasWords(text)) return { text, left: [] };
  return reading.code === 'remark' ? remark(block, phrases.code) : leave(block, 'code is not read aloud');
}

function sayTableBlock(block: Bearing<'table'>, manner: ReadingManner): SaidBlock {
  const { tables } = manner.reading;
  const rows =
    tables === 'rows' ? sayTable(block.rows, (cell) => sayWords(tidy(cell).trim(), manner)) : undefined;
  if (rows !== undefined && hasWords(rows.text)) return rows;
  return tables === 'skip' ? leave(block, 'tables are not read aloud') : remark(block, manner.phrases.table);
}

function sayImage(block: Bearing<'image'>, manner: ReadingManner): SaidBlock {
  const { text, left } = sayWords(tidy(block.alternative).trim(), manner);
  const isFile = /^\S+\.[a-z]{3,4}$/i.test(text);
  if (!/descriptions|all/.test(manner.reading.images) || !hasWords(text) || isFile)
    return leave(block, 'it is shown on the page and not read aloud');
  return { text: `${manner.phrases.picture} ${text}`.trim(), left };
}

function remark(block: Block, phrase: string): SaidBlock {
  if (phrase === '') return leave(block, 'it is shown on the page and not read aloud');
  return {
    text: phrase,
    isRemark: true,
    left: [{ what: describe(block), why: `it is said as “${phrase}”` }],
  };
}

function leave(block: Block, why: string): SaidBlock {
  return { left: block.kind === 'separator' ? [] : [{ what: describe(block), why }] };
}

/** A block as the report names it. */
function describe(block: Block): string {
  if (block.kind === 'code') return `code: ${excerpt(block.text)}`;
  if (block.kind === 'table')
    return `table: ${excerpt(block.rows.map((row) => row.join(' · ')).join(' / '))}`;
  if (block.kind === 'image') return `image: ${excerpt(block.alternative || block.address)}`;
  return 'content' in block ? `${block.beside ?? block.kind}: ${excerpt(textOf(block.content))}` : block.kind;
}
