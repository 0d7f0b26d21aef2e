import { type Block, textOf } from '../article/article.ts';
import { hasWords } from '../article/encoding/clean-text.ts';
import { tidy } from '../script/write-ssml.ts';
import { cutWords } from './cut-words.ts';

/** A heading that is read aloud. */
export type Heading = {
  /** Index into the article's blocks. */
  readonly block: number;
  /** 1 is the highest, but authors begin at any. */
  readonly level: number;
  readonly title: string;
};

/** An article's spoken headings in reading order, as its chapters are called by them. */
export function outlineOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block, index) => {
    const title = block.kind === 'heading' ? nameChapter(textOf(block.content)) : '';
    return block.kind === 'heading' && hasWords(title) && block.beside === undefined
      ? [{ block: index, level: block.level, title }]
      : [];
  });
}

/** What the narrowest players show of a chapter's name in two lines, and more; notes hold many of them. */
const nameLength = 100;

/** A chapter's name: one line of no more than a hundred characters, cut between words where there are any. */
export function nameChapter(text: string): string {
  const line = tidy(text).trim();
  return line.length <= nameLength ? line : cutWords(line, nameLength - 1);
}
