import { type Block, type Omission, textOf } from '../article.ts';
import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { excerpt } from '../html/skip-element.ts';

// A page whose own mark is around more than an article leaves behind all of that; the others are counted.
const mostNamed = 20;

/** Passages inside of what a page marks as its article that were not taken for the article's text. */
export function findLeftBehind(marked: readonly Block[], taken: readonly Block[]): readonly string[] {
  const texts = taken.map(writtenIn);
  const known = new Set(texts.map(collapseSpace));
  const whole = collapseSpace(texts.join(' '));
  const left: string[] = [];
  for (const block of marked) {
    const text = collapseSpace(writtenIn(block));
    // Blocks may be divided in another way.
    if (!hasWords(text) || known.has(text) || whole.includes(text)) continue;
    left.push(text);
    if (left.length === mostNamed) break;
  }
  return left;
}

/** The same for the report, where their author looks for them; a heading that is the page's title is no loss. */
export function listLeftBehind(left: readonly string[], title: string | undefined): readonly Omission[] {
  return left
    .filter((text) => title === undefined || !title.includes(text))
    .map((text) => ({
      what: `“${excerpt(text)}”`,
      why: 'it was not taken for a part of the article’s text',
    }));
}

/** What a reader sees of a block, or is told about a picture. */
export function writtenIn(block: Block): string {
  if ('content' in block) return textOf(block.content);
  if (block.kind === 'table') return block.rows.flat().join(' ');
  if (block.kind === 'image') return block.alternative;
  return block.kind === 'code' ? block.text : '';
}
