import { type Block, textOf } from '../article.ts';
import { linkShare } from './link-share.ts';

// What is shorter is rarely an author's paragraph.
const leastCharacters = 80;

// Of a text, from 0 to 1: menus are made of links.
const mostLinked = 0.4;

/** The characters of whole paragraphs: what is short or made of links is rarely the author's text. */
export function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? proseText(block).length : 0), 0);
}

/** Says whether a block is a whole paragraph of an author's. */
export function isProse(block: Block): boolean {
  return (
    'content' in block && proseText(block).length >= leastCharacters && linkShare(block.content) < mostLinked
  );
}

/** The same of a line of a page, of which some characters may be links. */
export function isProseLine(characters: number, linked: number): boolean {
  return characters >= leastCharacters && linked / characters < mostLinked;
}

/** The running text of a block; tables, code and pictures have none. */
export function proseText(block: Block): string {
  return 'content' in block ? textOf(block.content) : '';
}
