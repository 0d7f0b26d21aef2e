import { describe, expect, it } from 'vitest';
import { readVtt } from '../player/transcript/read-vtt.ts';
import { createSmallSite } from './edges/small-site.ts';

const post = 'title: Tides\n---\nThe tide & the wind rose. It fell.\n\nNobody saw it.\n';
const plain = `---\n${post}`;
const timed = `---\ntiming: words\n${post}`;
const characters =
  'Tides.'.length + 'The tide & the wind rose. It fell.'.length + 4 + 'Nobody saw it.'.length;

/** What a player reads of an episode's transcript: each word with the moment at which it begins, in milliseconds. */
async function wordsOf(site: Awaited<ReturnType<typeof createSmallSite>>) {
  const cues = readVtt((await site.read('main/notes/transcript.vtt')) ?? '');
  return cues.flatMap(({ text, words }) =>
    words.map(({ from, to, startSeconds }) => [text.slice(from, to).trim(), Math.round(1000 * startSeconds)]),
  );
}

describe('timing: words', () => {
  it('is heard of in the transcript, where the player reads it, and in episode.json', async () => {
    const site = await createSmallSite();
    await site.upload('notes.md', timed);
    const episode = JSON.parse((await site.read('main/notes/episode.json')) ?? '');
    const starts = episode.cues.map(({ startSeconds }: { startSeconds: number }) => startSeconds);
    expect(episode.cues[1].words.map(({ from }: { from: number }) => from)).toEqual([0, 4, 11, 15, 20]);
    const first = 1000 * starts[1] + 46;
    expect(await wordsOf(site)).toEqual([
      ['The', first],
      ['tide &', first + 4 * 24],
      ['the', first + 15 * 24],
      ['wind', first + 19 * 24],
      ['rose.', first + 24 * 24],
      ['It', 1000 * starts[2]],
      ['fell.', 1000 * starts[2] + 3 * 24],
      ['Nobody', 1000 * starts[3] + 46],
      ['saw', 1000 * starts[3] + 46 + 7 * 24],
      ['it.', 1000 * starts[3] + 46 + 11 * 24],
    ]);
    for (const file of ['transcript.srt', 'transcript.json'])
      expect(await site.read(`main/notes/${file}`)).toContain('It fell.');
  });

  it('is said to cost twice as much, and is billed so once', async () => {
    const site = await createSmallSite();
    await site.upload('notes.md', timed);
    expect(JSON.parse((await site.report('notes.md')) ?? '')).toMatchObject({
      timing: 'words',
      characters: { total: 2 * characters, billed: 2 * characters },
      requests: { total: 6, sent: 6 },
      priceDollars: { neural: (2 * characters * 16) / 1e6, generative: (characters * 30) / 1e6 },
    });
    await site.upload('notes.md', `${timed}\nEnd.\n`);
    expect(site.requests).toHaveLength(8);
  });

  it('bills the times alone of what is spoken already, and costs nothing to undo', async () => {
    const site = await createSmallSite();
    await site.upload('notes.md', plain);
    expect(await wordsOf(site)).toEqual([]);
    await site.upload('show.yaml', 'timing: words');
    await site.upload('notes.md', `${plain}\n`);
    expect(site.requests.map(({ form }) => form)).toEqual([
      ...[undefined, undefined, undefined],
      ...['marks', 'marks', 'marks'],
    ]);
    expect(await wordsOf(site)).toHaveLength(10);
    await site.upload('notes.md', `---\ntiming: sentences\n${post}`);
    expect(await wordsOf(site)).toEqual([]);
    expect(site.requests).toHaveLength(6);
  });

  it('is held where sound and times together would go over a limit', async () => {
    const site = await createSmallSite(undefined, { monthlyCharacterLimit: 2 * characters - 1 });
    await site.upload('notes.md', timed);
    expect(JSON.parse((await site.report('notes.md')) ?? '')).toMatchObject({
      status: 'held',
      held: { characters: 2 * characters },
    });
    expect(site.requests).toEqual([]);
    await site.upload('notes.md', plain);
    expect(site.requests).toHaveLength(3);
  });

  it('is told to be of no use where Polly’s answers do not fit', async () => {
    const site = await createSmallSite((request, audio) =>
      request.form === 'marks' ? { ...audio, bytes: new Uint8Array() } : audio,
    );
    await site.upload('notes.md', timed);
    const { omissions } = JSON.parse((await site.report('notes.md')) ?? '');
    expect(omissions).toEqual([
      {
        what: 'times of the words of 3 requests',
        why: 'Polly told none that fit the sound: its sentences are timed',
      },
    ]);
    expect(await site.read('main/notes/transcript.vtt')).toContain('It fell.');
  });
});
