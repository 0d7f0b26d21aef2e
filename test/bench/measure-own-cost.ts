import { pollyQuotas } from '../../functions/speech/polly-quotas.ts';
import { makeProse, novel } from './make-prose.ts';
import { measureListening } from './measure-listening.ts';
import { createMemoryCloud } from './memory-cloud.ts';
import { readProcessor } from './read-processor.ts';
import { type Section, writeRatio, writeShare } from './section.ts';

/** A little less than the powers of ten, because ten million characters are the most that is read. */
const trials = [
  { characters: 9_700, runs: 31 },
  { characters: 97_000, runs: 15 },
  { characters: 970_000, runs: 5 },
  { characters: 9_700_000, runs: 2 },
] as const;
const stages = ['read article', 'write script', 'check and keep', 'join', 'episode', 'publish'] as const;
type Stage = (typeof stages)[number];
type Cost = Readonly<Record<Stage, number>>;
const goal = 1.3;

/** What the pipeline itself takes of a processor, by stage and by length. */
export async function measureOwnCost(): Promise<Section> {
  // The compiler has then seen all of it.
  for (let round = 0; round < 5; round += 1) await narrateOnce(makeProse(100_000, novel));
  const costs: Cost[] = [];
  for (const { characters, runs } of trials) costs.push(await measureLength(characters, runs));
  const million = costs[2];
  const rows = stages.map((stage) =>
    writeRow(
      stage,
      costs.map((cost) => cost[stage]),
      sum(million),
    ),
  );
  const total = writeRow('all', costs.map(sum), sum(million));
  const listening = soundSeconds * (await measureListening());
  const own = sum(million) + listening;
  const goals = growth(costs.map(sum)).map((ratio) => (ratio <= goal ? 'met' : 'missed'));
  return {
    title: 'The pipeline’s own work',
    text: `Speech and buckets that cost nothing: what is left is the pipeline's. Growth is the processor time for ten times the characters, over ten times the processor time (1 is linear; goal ${goal}); each length was measured several times, and the least counts. From 100,000 characters on paragraphs share requests, which costs the script more. The sound is silence, of which no loudness is measured; of a voice that is done once a chunk and grows with the sound alone, so it was measured on paragraphs that the stand-in's voices read: for the sound of a million characters it takes ${writeRatio(listening / sum(million))} what all else does. With it a million characters take ${writeShare(own / quotaSeconds)} of one processor over the time that Polly's quota lets them take.`,
    head: ['stage', 'share at 10⁶', '10⁴ → 10⁵', '10⁵ → 10⁶', '10⁶ → 10⁷'],
    rows: [...rows, total, [`goal ${goal}`, '', ...goals]],
  };
}

/** A million characters are 62,500 s of sound at 16 a second, which Polly sends three times as fast, 18 streams at a time. */
const soundSeconds = 1_000_000 / 16;
const quotaSeconds = (0.97 * soundSeconds) / 3 / pollyQuotas.neural.requestsInFlight;

function writeRow(name: string, costs: readonly number[], whole: number): string[] {
  return [name, writeShare((costs[2] ?? 0) / whole), ...growth(costs).map((ratio) => writeRatio(ratio))];
}

function growth(costs: readonly number[]): readonly number[] {
  return costs.slice(1).map((cost, index) => cost / (10 * (costs[index] ?? Number.NaN)));
}

function sum(cost: Cost | undefined): number {
  return cost === undefined ? Number.NaN : stages.reduce((total, stage) => total + cost[stage], 0);
}

async function measureLength(characters: number, runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1)
    costs.push(await narrateOnce(makeProse(characters, novel, run + 1)));
  // Others on the machine make a run dearer, never cheaper.
  const least = (stage: Stage) => Math.min(...costs.map((cost) => cost[stage]));
  return {
    'read article': least('read article'),
    'write script': least('write script'),
    'check and keep': least('check and keep'),
    join: least('join'),
    episode: least('episode'),
    publish: least('publish'),
  };
}

/** One narration; where one stage ends and the next begins is seen at the edges. */
async function narrateOnce(text: string): Promise<Cost> {
  const cost = { 'read article': 0, 'write script': 0, 'check and keep': 0, join: 0, episode: 0, publish: 0 };
  let last = readProcessor();
  const end = (stage: Stage) => {
    const now = readProcessor();
    cost[stage] += now - last;
    last = now;
  };
  const cloud = createMemoryCloud((notice) => {
    if (notice.kind === 'failed') throw new Error(notice.problem);
    if (notice.kind === 'begun') end('write script');
    if (notice.kind === 'spoken' && notice.done === notice.total) end('check and keep');
  });
  const { polly, site } = cloud.edges;
  const [describeVoices, keepStream] = [polly.describeVoices, site.keepStream];
  polly.describeVoices = () => {
    end('read article');
    return describeVoices();
  };
  site.keepStream = async (key, pieces) => {
    const etag = await keepStream(key, pieces);
    end('join');
    return etag;
  };
  // A show draws its cover only once.
  await cloud.narrate('first.md', 'A first text.');
  await cloud.publish();
  for (const stage of stages) cost[stage] = 0;
  last = readProcessor();
  await cloud.narrate('post.md', text);
  end('episode');
  await cloud.publish();
  end('publish');
  return cost;
}
