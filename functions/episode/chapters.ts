import { type Block, textOf } from '../article/article.ts';
import type { Episode } from './episode.ts';

/** A part of the recording that begins with a heading. */
export type Chapter = { readonly title: string; readonly startSeconds: number };

/** An episode's chapters: one for each heading that is spoken, and one for what comes before the first; none where no heading is. */
export function chaptersOf({
  title,
  blocks,
  cues,
}: Pick<Episode, 'title' | 'blocks' | 'cues'>): readonly Chapter[] {
  const chapters = cues.flatMap(({ block, startSeconds }) => {
    const heading = headingText(blocks[block]);
    return heading === undefined ? [] : [{ title: heading, startSeconds }];
  });
  const [first] = chapters;
  if (first === undefined || first.startSeconds === 0) return chapters;
  return [{ title, startSeconds: 0 }, ...chapters];
}

function headingText(block: Block | undefined): string | undefined {
  return block?.kind === 'heading' ? textOf(block.content).trim() : undefined;
}
