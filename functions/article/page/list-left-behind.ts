import { type Block, type Omission, textOf } from '../article.ts';
import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { tellOmission } from '../html/tell-omission.ts';

// A page whose own mark is around more than an article leaves behind all of that; the others are counted.
const mostNamed = 20;

/** Passages inside of what a page marks as its article that were not taken for the article's text. */
export function findLeftBehind(marked: readonly Block[], taken: readonly Block[]): readonly string[] {
  const texts = taken.map(writtenIn);
  const known = new Set(texts.map(collapseSpace));
  const holds = followText(collapseSpace(texts.join(' ')));
  const left: string[] = [];
  for (const block of marked) {
    const text = collapseSpace(writtenIn(block));
    // Blocks may be divided in another way.
    if (!hasWords(text) || known.has(text) || holds(text)) continue;
    left.push(text);
    if (left.length === mostNamed) break;
  }
  return left;
}

/** Shorter passages may stand in a text far from where they belong. */
const tellingLength = 40;

/**
 * Says whether passages are in a text. Those of one page come in its order: each is looked for behind the one before, so that
 * the text is gone through once, and from the beginning only where that fails.
 */
function followText(whole: string): (passage: string) => boolean {
  let place = 0;
  return (passage) => {
    const behind = whole.indexOf(passage, place);
    const start = behind === -1 ? whole.indexOf(passage) : behind;
    if (start !== -1 && passage.length >= tellingLength) place = start + passage.length;
    return start !== -1;
  };
}

/** The same for the report, where their author looks for them; a heading that is the page's title is no loss. */
export function listLeftBehind(left: readonly string[], title: string | undefined): readonly Omission[] {
  return left
    .filter((text) => title === undefined || !title.includes(text))
    .map((text) => tellOmission('', { text, why: 'it was not taken for a part of the article’s text' }));
}

/** What a reader sees of a block, or is told about a picture. */
export function writtenIn(block: Block): string {
  if ('content' in block) return textOf(block.content);
  if (block.kind === 'table') return block.rows.flat().join(' ');
  if (block.kind === 'image') return block.alternative;
  return block.kind === 'code' ? block.text : '';
}
