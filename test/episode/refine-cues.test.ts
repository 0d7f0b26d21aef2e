import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../../functions/article/article.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { writeEpisode } from '../../functions/episode/write-episode.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf } from '../edges/temporary-stores.ts';

const text = 'The sea rose over the sand. Nobody on the pier saw it come.\n\nIt fell again.\n';

/** An episode as a release left it that had a cue a paragraph. */
async function publishFormerly() {
  const site = await createSmallSite();
  await site.upload('tide.md', text);
  const read = async () => readEpisode(bytesOf((await site.read('main/tide/episode.json')) ?? ''));
  const now = await read();
  const cues = [0, 1].flatMap((block) => {
    const [own, last] = [
      now.cues.find((cue) => cue.block === block),
      now.cues.findLast((cue) => cue.block === block),
    ];
    if (own === undefined || last === undefined) return [];
    return [{ block, startSeconds: own.startSeconds, endSeconds: last.endSeconds }];
  });
  const former = { ...now, cues };
  await site.edges.site.keep('main/tide/episode.json', bytesOf(writeEpisode(former)));
  return { site, read, now, former };
}

const wordsOf = (block: Block | undefined) =>
  block !== undefined && 'content' in block ? textOf(block.content) : '';

describe('an episode of a release that had a cue a paragraph', () => {
  it('gets the times of its sentences when its article is narrated again, without a request', async () => {
    const { site, read, now } = await publishFormerly();
    const before = site.requests.length;
    await site.upload('tide.md', text);
    expect(await read()).toEqual(now);
    expect(site.requests.length).toBe(before);
  });

  it('keeps its cues where a chunk of it is not kept any more, and is not spoken again for that', async () => {
    const { site, read, former } = await publishFormerly();
    for (const key of await site.edges.studio.list(studioKeys.speech('').replace('.mp3', '')))
      await site.edges.studio.remove(key);
    const before = site.requests.length;
    await site.upload('tide.md', text);
    expect(await read()).toEqual(former);
    expect(site.requests.length).toBe(before);
  });

  it('says every word of a paragraph in its cues, in order, from its start to its end', async () => {
    const { now } = await publishFormerly();
    for (const [block, said] of now.blocks.entries()) {
      const own = now.cues.filter((cue) => cue.block === block);
      expect(own.map(({ from, to }) => wordsOf(said).slice(from, to)).join('')).toBe(wordsOf(said));
      const ends = own.slice(0, -1).map(({ endSeconds }) => endSeconds);
      expect(own.slice(1).map(({ startSeconds }) => startSeconds)).toEqual(ends);
    }
  });
});
