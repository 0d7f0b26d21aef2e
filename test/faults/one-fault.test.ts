import { describe, expect, it } from 'vitest';
import { createLeases } from '../../functions/cloud/leases.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { type NarrateEdges, narrateArticle } from '../../functions/narrate.ts';
import { pacePolly } from '../../functions/speech/pace-polly.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { SpeechError } from '../../functions/speech/speech-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { createBucket } from './world/bucket.ts';

/** What an author does; the last of it meets a fault. A key alone is a deletion. */
type Story = readonly (readonly [key: string, text?: string])[];

const sea = '# The Sea\n\nThe sea rose.\n\nThen it fell.\n';
const named = (slug: string, text = sea) => `---\nslug: ${slug}\n---\n${text}`;

const stories: Readonly<Record<string, Story>> = {
  'is published': [
    ['show.yaml', 'timing: words\n'],
    ['sea.md', sea],
  ],
  'takes another name': [
    ['sea.md', sea],
    ['sea.md', named('lake', sea.replace('fell', 'froze'))],
  ],
  'is deleted, and another one waits for its name': [
    ['sea.md', named('lake')],
    ['pond.md', named('lake', 'A pond.')],
    ['sea.md'],
  ],
  'is held': [['sea.md', sea.replace('fell', 'fell and rose'.repeat(9))]],
  'waits for its time': [['sea.md', `---\npublishAt: 2026-06-20\n---\n${sea}`]],
};

/** Which call of those that a run makes fails, and whether it takes effect all the same. */
type Fault = { readonly call: number; readonly isDone: boolean };

const noFault: Fault = { call: 0, isDone: false };

describe.each(Object.entries(stories))('an article that %s', (_, story) => {
  it.each([
    ['fails once', false],
    ['takes effect and has its answer lost once', true],
  ])('comes to the same whichever call %s', async (_, isDone) => {
    const right = await tell(story, noFault);
    expect(right.calls).toBeGreaterThan(15);
    for (let call = 1; call <= right.calls; call += 1) {
      const { failed, billed, due, objects } = await tell(story, { call, isDone });
      expect({ failed, due, objects }).toEqual({ failed, due: right.due, objects: right.objects });
      // An answer of Polly that was lost is asked for again.
      if (failed !== 'synthesize') expect({ failed, billed }).toEqual({ failed, billed: right.billed });
    }
  });
});

/** Lets a story happen, whose last part meets the fault; what fails is delivered again, as the queue does. */
async function tell(story: Story, fault: Fault) {
  const world = createPlace(fault);
  const { articles, patience, later } = world;
  for (const [index, [key, text]] of story.entries()) {
    if (text === undefined) await articles.remove(key);
    else await articles.keep(key, bytesOf(text));
    if (index === story.length - 1) world.begin();
    later.push([key, 0]);
    for (let next = later.shift(); next !== undefined; next = later.shift()) {
      await patience.wait(next[1]);
      await narrateArticle(next[0], world.edges).catch(() => later.push([next[0], 960]));
    }
  }
  return { ...world.told(), objects: { ...(await readAll(world.studio)), ...(await readAll(world.site)) } };
}

function createPlace(fault: Fault) {
  const patience = createImpatience(0.5);
  const bucket = () => createBucket(patience.nowSeconds);
  const [articles, studio, site] = [bucket(), bucket(), bucket()];
  const { polly, requests } = createSilentPolly();
  const { meet, ...calls } = countCalls(fault);
  const far = (store: Store) => meetAll(store, meet);
  const later: (readonly [key: string, seconds: number])[] = [];
  const due = new Map<string, string>();
  const edges: NarrateEdges = {
    ...{ articles: far(articles), studio: far(studio), site: far(site), patience, notify: () => {} },
    polly: pacePolly(meetAll(polly, meet), patience),
    exclusive: createLeases(far(studio), studioKeys.lease, patience),
    settings: { defaultEngine: 'neural', maximumCharacters: 5_000, articleCharacterLimit: 120 },
    tellAuthor: (report) => meet('tellAuthor', async () => void report),
    later: (key, seconds) => meet('later', async () => void later.push([key, seconds])),
    calendar: {
      callAt: (key, instant) => meet('callAt', async () => void due.set(key, instant)),
      cancel: (key) => meet('cancel', async () => void due.delete(key)),
    },
  };
  const billed = () => requests.reduce((sum, { ssml }) => sum + ssml.length - '<speak></speak>'.length, 0);
  const told = () => ({ ...calls.seen(), due: [...due], billed: billed() });
  return { edges, articles, studio, site, patience, later, begin: calls.begin, told };
}

/** Counts the calls from `begin` on, and lets one of them fail. */
function countCalls({ call, isDone }: Fault) {
  let [calls, hasBegun] = [0, false];
  let failed: string | undefined;
  async function meet<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    calls += hasBegun ? 1 : 0;
    const isFault = hasBegun && calls === call;
    if (!isFault) return await work();
    failed = name;
    if (isDone) await work();
    throw name === 'describeVoices' || name === 'synthesize'
      ? new SpeechError('no answer')
      : new Error('no answer');
  }
  const begin = () => {
    hasBegun = true;
  };
  return { meet, begin, seen: () => ({ calls, failed }) };
}

/** An edge each call of which may be the one that fails. */
function meetAll<Edge extends Store | Polly>(edge: Edge, meet: ReturnType<typeof countCalls>['meet']): Edge {
  return new Proxy(edge, {
    get: (of, name) => {
      const work: unknown = Reflect.get(of, name);
      return (...words: unknown[]) =>
        meet(String(name), async () => typeof work === 'function' && (await work(...words)));
    },
  });
}

/** What a bucket holds; of a report what came of the article, since what it took to get there may differ. */
async function readAll(store: Store): Promise<Readonly<Record<string, string>>> {
  const keys = await store.list('');
  const texts = keys.map(async (key) => {
    const text = Buffer.from((await store.read(key))?.bytes ?? []).toString('base64');
    return [key, key.startsWith('reports/') ? JSON.parse(atob(text)).status : text];
  });
  return Object.fromEntries(await Promise.all(texts));
}
