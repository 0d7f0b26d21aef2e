import { type Block, type Omission, textOf } from '../article.ts';
import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { tellOmission } from '../html/tell-omission.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { findTailSections } from './find-tail-sections.ts';
import { isFurnitureLine, isLeadingLine } from './furniture-lines.ts';
import { linkShare } from './link-share.ts';
import { writtenIn } from './list-left-behind.ts';

// Longer texts that begin like furniture are sentences of the article.
const maximumCharacters = 200;

/** Leaves out what pages put around and between an author's paragraphs, and says so. */
export function dropFurniture({ blocks, omissions }: Walked): Walked {
  const isDropped = new Set([
    ...blocks.filter(isFurniture),
    ...findLeading(blocks),
    ...findLinkLists(blocks),
    ...findTailSections(blocks),
  ]);
  const kept = dropLastHeadings(blocks.filter((block) => !isDropped.has(block)));
  const dropped = [...isDropped, ...kept.dropped].filter((block) => hasWords(writtenIn(block))).map(describe);
  return { blocks: kept.blocks, omissions: [...omissions, ...dropped] };
}

function isFurniture(block: Block): boolean {
  if (!('content' in block)) return false;
  const text = textOf(block.content);
  return text.length <= maximumCharacters && isFurnitureLine(text);
}

/** Dates and by-lines stand above the first paragraph. */
function findLeading(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(isProse);
  return blocks
    .slice(0, Math.max(0, first))
    .filter((block) => 'content' in block && isLeadingLine(textOf(block.content)));
}

/** Three short lines of links in a row lead away from the article, if no paragraph of it comes after them. */
function findLinkLists(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let run: Block[] = [];
  for (const block of [...blocks.slice(blocks.findLastIndex(isProse) + 1), undefined]) {
    if (block !== undefined && isLinkLine(block)) run.push(block);
    else {
      if (run.length >= 3) found.push(...run);
      run = [];
    }
  }
  return found;
}

function isProse(block: Block): boolean {
  return block.kind === 'paragraph' && textOf(block.content).length >= 80 && linkShare(block.content) < 0.4;
}

function isLinkLine(block: Block): boolean {
  if (!('content' in block)) return false;
  return textOf(block.content).length <= maximumCharacters && linkShare(block.content) > 0.8;
}

/** A heading with nothing below it belonged to something that is gone. */
function dropLastHeadings(blocks: readonly Block[]): { blocks: readonly Block[]; dropped: readonly Block[] } {
  const last = blocks.findLastIndex(
    ({ kind, beside }) => kind !== 'heading' && kind !== 'separator' && beside === undefined,
  );
  const isKept = (block: Block, index: number) => index <= last || block.beside !== undefined;
  return {
    blocks: blocks.filter(isKept),
    dropped: blocks.filter((block, index) => !isKept(block, index) && block.kind === 'heading'),
  };
}

function describe(block: Block): Omission {
  return tellOmission('', {
    text: collapseSpace(writtenIn(block)),
    why: 'it looks like a part of the page, not of the article',
  });
}
