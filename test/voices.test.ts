import { describe, expect, it } from 'vitest';
import { studioKeys } from '../functions/episode/keys.ts';
import { hashSpeech } from '../functions/speech/hash-speech.ts';
import { findKeptSpeech } from '../local/ops/find-kept-speech.ts';
import { voices } from '../local/polly/api/voices.ts';
import { createSmallSite } from './edges/small-site.ts';

const german =
  'Der Hafen war am Morgen leer, und die Boote lagen noch auf dem Sand, als die Leute aus dem Dorf kamen.';
const quoting = [
  '---',
  'title: Rain',
  'rate: 90%',
  'read:',
  '  quotes: voice Brian',
  '---',
  'She wrote:',
  '',
  '> It pours.',
].join('\n');
type Site = Awaited<ReturnType<typeof createSmallSite>>;

/** A site whose Polly has all of the stand-in's voices. */
async function createVoicedSite() {
  const site = await createSmallSite();
  Object.assign(site.edges.polly, { describeVoices: async () => voices });
  return site;
}

const reportOn = async (site: Site, key: string) => JSON.parse((await site.report(key)) ?? '{}');
const spokenBy = ({ requests }: Site) => requests.map(({ voice, ssml }) => [voice.id, ssml]);

describe('an article with a second voice', () => {
  it('is spoken, kept and published with both, and nothing is spoken anew when it is looked at again', async () => {
    const site = await createVoicedSite();
    await site.upload('rain.md', quoting);
    expect(spokenBy(site).sort()).toEqual([
      ['Brian', '<speak><prosody rate="90%">It pours.</prosody></speak>'],
      ['Matthew', '<speak><prosody rate="90%">Rain.</prosody></speak>'],
      ['Matthew', '<speak><prosody rate="90%">She wrote:</prosody></speak>'],
    ]);
    const brian = { id: 'Brian', engine: 'neural', language: 'en-GB', rate: 90 } as const;
    const key = studioKeys.speech(
      hashSpeech({ voice: brian, ssml: '<speak><prosody rate="90%">It pours.</prosody></speak>' }),
    );
    expect(await site.edges.studio.describe(key)).toBeDefined();
    expect(JSON.parse((await site.read('main/rain/episode.json')) ?? '')).toMatchObject({
      voice: { id: 'Matthew', rate: 90 },
      quoteVoice: brian,
      read: { quotes: 'voice Brian' },
    });
    expect(await site.read('main/rain/transcript.vtt')).not.toContain('Quote');
    await site.follow('rain.md');
    expect(site.requests).toHaveLength(3);
  });

  it('is spoken anew by another one only in its quotations', async () => {
    const site = await createVoicedSite();
    await site.upload('rain.md', quoting);
    await site.upload('rain.md', quoting.replace('Brian', 'Amy'));
    expect(spokenBy(site).slice(3)).toEqual([
      ['Amy', '<speak><prosody rate="90%">It pours.</prosody></speak>'],
    ]);
  });

  it('has its sound found again by who wants it spoken anew', async () => {
    const site = await createVoicedSite();
    await site.upload('rain.md', quoting);
    const { keys, characters } = await findKeptSpeech('rain.md', site.edges);
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(await site.edges.studio.describe(key), key).toBeDefined();
    expect(characters).toBe('Rain.She wrote:It pours.'.length);
  });

  it('is refused before anything is billed where there is no such voice', async () => {
    const site = await createVoicedSite();
    await site.upload('rain.md', quoting.replace('Brian', 'Brunhilde'));
    expect(await reportOn(site, 'rain.md')).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('voice "Brunhilde" does not exist; beside Matthew there are'),
    });
    expect(site.requests).toEqual([]);
  });
});

describe('the settings of a show', () => {
  it('that name a voice which there is not are told in the article’s report too', async () => {
    const site = await createVoicedSite();
    await site.upload('show.yaml', 'voice: Brunhilde\n');
    await site.upload('rain.md', '# Rain\n\nIt rains.');
    expect(await reportOn(site, 'show.yaml')).toMatchObject({ status: 'failed' });
    expect((await reportOn(site, 'rain.md')).omissions).toEqual([
      {
        what: 'the settings of show.yaml',
        why: expect.stringMatching(
          /not followed before this is mended: show\.yaml:1: voice "Brunhilde" does not exist/,
        ),
      },
    ]);
  });

  it.each([
    ['style: news\nvoice: Ruth', 'show.yaml:1: style "news" is not one of Ruth with engine neural'],
    ['language: de\nstyle: news', 'show.yaml:2: style "news" is not one of Vicki with engine neural'],
    ['read:\n  quotes: voice Vicki', 'show.yaml:2: voice "Vicki" cannot read them; beside Matthew there are'],
    [
      'rate: 10%',
      'show.yaml:1: rate "10%" cannot be used; expected a percentage of the usual rate from 20% to 200%',
    ],
  ])('are refused where a voice cannot follow them: %s', async (yaml, problem) => {
    const site = await createVoicedSite();
    await site.upload('show.yaml', yaml);
    expect(await reportOn(site, 'show.yaml')).toMatchObject({ problem: expect.stringContaining(problem) });
  });

  it('hold for rate and style of its articles, and leave their language to their words until they name one', async () => {
    const site = await createVoicedSite();
    await site.upload('show.yaml', 'style: news\nrate: 110\n');
    await site.upload('a.md', '# Rain\n\nIt rains.');
    await site.upload('b.md', `# Hafen\n\n${german}`);
    expect(spokenBy(site)).toContainEqual([
      'Matthew',
      '<speak><amazon:domain name="news"><prosody rate="110%">It rains.</prosody></amazon:domain></speak>',
    ]);
    expect(spokenBy(site)).toContainEqual([
      'Vicki',
      `<speak><prosody rate="110%">${german}</prosody></speak>`,
    ]);
    await site.upload('show.yaml', 'language: en\n');
    await site.upload('c.md', `# Küste\n\n${german}`);
    expect(spokenBy(site)).toContainEqual(['Matthew', `<speak>${german}</speak>`]);
  });
});

describe('front matter', () => {
  it.each([
    ['rate: fast', 'line 2 cannot be used: "rate: fast" is no rate of speech: expected a percentage'],
    ['style: rap', 'line 2 cannot be used: "style: rap" is no style of speech: expected one of plain, news'],
    [
      'read: {quotes: loud}',
      '"quotes: loud" of "read" is not known; expected one of announce, plain, voice, or a voice',
    ],
  ])('that says %s is refused with its line', async (line, problem) => {
    const site = await createVoicedSite();
    await site.upload('rain.md', `---\n${line}\n---\n# Rain\n\nIt rains.`);
    expect(await reportOn(site, 'rain.md')).toMatchObject({ problem: expect.stringContaining(problem) });
  });
});
