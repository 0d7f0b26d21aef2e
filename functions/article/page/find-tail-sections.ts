import { type Block, textOf } from '../article.ts';

// Sections of this name at an article's end are about its author, its site or its papers.
const tail =
  /^(?:about (?:the |our )?(?:authors?|writers?|company)|author bio(?:graphy)?|disclaimers?(?: (?:&|and) disclosures?)?|disclosures?|(?:article |my )?sources|references|bibliography|works cited|(?:our )?business hours|contact us|get in touch|social media|(?:recent|latest|popular|similar) (?:posts?|articles?|news|stories)|up next|next article|(?:über|zum) (?:den autor|die autorin|autor)|à propos de l[’'](?:auteure?)|sobre (?:el|la|o|a) autora?|sull[’']autore|over de auteur)\s*:?$/i;

/** The blocks of the sections that end an article without being a part of it, up to the next heading as high as theirs. */
export function findTailSections(blocks: readonly Block[]): readonly Block[] {
  const half = lengthOf(blocks) / 2;
  const found: Block[] = [];
  let before = 0;
  let level = 0;
  for (const block of blocks) {
    level = levelAt(block, { level, isLate: before > half });
    if (level > 0 && block.beside === undefined) found.push(block);
    before += lengthOf([block]);
  }
  return found;
}

/** The level of the heading of the tail section that a block stands in, or 0. A named line has none: any heading ends its section. */
function levelAt(block: Block, { level, isLate }: { level: number; isLate: boolean }): number {
  const isEnded = block.kind === 'heading' && block.level <= level;
  if (level > 0 && !isEnded) return level;
  if (!(isLate && isTail(block))) return 0;
  return block.kind === 'heading' ? block.level : 6;
}

function isTail(block: Block): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && tail.test(textOf(block.content).trim());
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + ('content' in block ? textOf(block.content).length : 0), 0);
}
