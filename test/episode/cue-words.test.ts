import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../../functions/article/article.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf } from '../edges/temporary-stores.ts';

const text = 'The sea rose over the sand. Nobody on the pier saw it come.\n\nIt fell again.\n';
const wordsOf = (block: Block | undefined) =>
  block !== undefined && 'content' in block ? textOf(block.content) : '';

describe('the cues of an episode', () => {
  it('say every word of a paragraph, in order, from its start to its end', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', text);
    const { blocks, cues } = readEpisode(bytesOf((await site.read('main/tide/episode.json')) ?? ''));
    expect(cues.length).toBeGreaterThan(0);
    for (const [block, said] of blocks.entries()) {
      const own = cues.filter((cue) => cue.block === block);
      expect(own.map(({ from, to }) => wordsOf(said).slice(from, to)).join('')).toBe(wordsOf(said));
      const ends = own.slice(0, -1).map(({ endSeconds }) => endSeconds);
      expect(own.slice(1).map(({ startSeconds }) => startSeconds)).toEqual(ends);
    }
  });
});
