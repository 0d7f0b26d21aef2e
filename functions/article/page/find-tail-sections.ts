import { type Block, textOf } from '../article.ts';

// Sections of this name at an article's end are about its author, its site or its papers.
const tail =
  /^(?:about (?:the |our )?(?:authors?|writers?|company)|author bio(?:graphy)?|disclaimers?(?: (?:&|and) disclosures?)?|disclosures?|(?:article |my )?sources|references|bibliography|works cited|(?:our )?business hours|contact us|get in touch|social media|(?:recent|latest|popular|similar) (?:posts?|articles?|news|stories)|up next|next article|(?:über|zum) (?:den autor|die autorin|autor)|à propos de l[’'](?:auteure?)|sobre (?:el|la|o|a) autora?|sull[’']autore|over de auteur)\s*:?$/i;

/** The blocks of the sections that end an article without being a part of it, up to the next heading as high as theirs. */
export function findTailSections(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  const half = lengthOf(blocks) / 2;
  let before = 0;
  let level: number | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && level !== undefined && block.level <= level) level = undefined;
    // A paragraph that is named like a section has no level: any heading ends its section.
    if (before > half && isTail(block)) level ??= block.kind === 'heading' ? block.level : 6;
    if (level !== undefined && block.beside === undefined) found.push(block);
    before += lengthOf([block]);
  }
  return found;
}

function isTail(block: Block): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && tail.test(textOf(block.content).trim());
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + ('content' in block ? textOf(block.content).length : 0), 0);
}
