import { describe, expect, it } from 'vitest';
import type { SpokenAudio } from '../functions/speech/polly.ts';
import { RefusedError, SpeechError } from '../functions/speech/speech-error.ts';
import { readOpsOptions } from '../local/ops/read-ops-options.ts';
import { renarrate } from '../local/ops/renarrate.ts';
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

type Omission = { readonly what: string; readonly why: string };

async function omissionsOf(site: Awaited<ReturnType<typeof createSmallSite>>): Promise<readonly Omission[]> {
  return JSON.parse((await site.report('notes.md')) ?? '').omissions;
}

function fail(error: Error): never {
  throw error;
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

  it.each<readonly [string, (marks: SpokenAudio) => SpokenAudio, string]>([
    [
      'do not fit',
      (marks) => ({ ...marks, bytes: new Uint8Array() }),
      'what Polly told does not fit the sound: ',
    ],
    ['are refusals', () => fail(new RefusedError('no marks')), 'Polly refuses to tell them: '],
    ['are faults', () => fail(new SpeechError('500')), 'Polly’s answers failed: '],
  ])('is told to be of no use where Polly’s answers %s', async (_, change, reason) => {
    const site = await createSmallSite((request, audio) =>
      request.form === 'marks' ? change(audio) : audio,
    );
    await site.upload('notes.md', timed);
    expect(await omissionsOf(site)).toEqual([
      { what: 'times of the words of 3 requests', why: expect.stringContaining(reason) },
    ]);
    expect(await site.read('main/notes/transcript.vtt')).toContain('It fell.');
  });
});

describe('words that were not timed because Polly’s answers failed', () => {
  /** A site whose Polly has faults at first, and an article on it. */
  async function createFaultySite() {
    const faults = { areOn: true };
    const site = await createSmallSite((request, audio) =>
      request.form === 'marks' && faults.areOn ? fail(new SpeechError('500')) : audio,
    );
    await site.upload('notes.md', timed);
    faults.areOn = false;
    expect(await wordsOf(site)).toEqual([]);
    return { site, spoken: site.requests.length };
  }

  it('are timed when the article is saved again, and nothing is spoken anew', async () => {
    const { site, spoken } = await createFaultySite();
    await site.upload('notes.md', timed);
    expect(site.requests.slice(spoken).map(({ form }) => form)).toEqual(['marks', 'marks', 'marks']);
    expect(await wordsOf(site)).toHaveLength(10);
    expect(await omissionsOf(site)).toEqual([]);
    await site.upload('notes.md', timed);
    expect(site.requests).toHaveLength(spoken + 3);
  });

  it('are timed by what the report says to type, and nothing is spoken anew', async () => {
    const { site, spoken } = await createFaultySite();
    const [omission] = await omissionsOf(site);
    expect(omission?.why).toMatch(/npm run ops -- renarrate "notes\.md" \(in the cloud with --stack NAME; /);
    const options = readOpsOptions(['renarrate', 'notes.md']);
    if (options === 'help') throw new Error('expected options');
    const { studio, articles } = site.edges;
    const place = {
      name: 'a test',
      studio,
      articles,
      site: site.edges.site,
      siteAddress: undefined,
      queues: [],
      call: site.follow,
    };
    const { act } = await renarrate(place, options);
    await act?.();
    expect(site.requests.slice(spoken).map(({ form }) => form)).toEqual(['marks', 'marks', 'marks']);
    expect(await wordsOf(site)).toHaveLength(10);
  });

  it('stay so where their sound is no longer kept: it is not spoken anew for them', async () => {
    const { site, spoken } = await createFaultySite();
    for (const key of await site.edges.studio.list('speech/')) await site.edges.studio.remove(key);
    await site.upload('notes.md', timed);
    expect(site.requests).toHaveLength(spoken);
  });
});
