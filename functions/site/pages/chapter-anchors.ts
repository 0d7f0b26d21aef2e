import { type Chapter, chaptersOf } from '../../episode/chapters.ts';
import type { Episode } from '../../episode/episode.ts';

/**
 * The fragment that stands for a place in the recording, to the tenth of a second: `t=75.2`. A player begins there; and the
 * heading that is read there has it as its id, so that the link leads somewhere without a player as well.
 */
export function timeAnchor({ startSeconds }: Pick<Chapter, 'startSeconds'>): string {
  return `t=${Math.round(startSeconds * 10) / 10}`;
}

/** The ids of those blocks at which a chapter begins. */
export function chapterAnchors(episode: Episode): ReadonlyMap<number, string> {
  const anchors = new Map(chaptersOf(episode).map((chapter) => [timeAnchor(chapter), chapter]));
  const ids = new Map<number, string>();
  for (const { block, startSeconds } of episode.cues) {
    const anchor = timeAnchor({ startSeconds });
    if (episode.blocks[block]?.kind !== 'heading' || !anchors.delete(anchor)) continue;
    ids.set(block, anchor);
  }
  return ids;
}
