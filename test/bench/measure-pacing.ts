import { noDeadline } from '../../functions/cloud/deadline.ts';
import { patience } from '../../functions/cloud/patience.ts';
import { createPolly } from '../../functions/cloud/polly/polly-client.ts';
import type { Script } from '../../functions/script/script.ts';
import { pacePolly } from '../../functions/speech/pace-polly.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { pollyQuotas } from '../../functions/speech/polly-quotas.ts';
import { speakAll } from '../../functions/speech/speak-all.ts';
import { createAdaptivePolly } from './adaptive-polly.ts';
import { createMemoryStore } from './memory-store.ts';
import { type Section, writeRatio, writeShare } from './section.ts';
import { placeOf, startStandIn } from './stand-in.ts';

/** Sentences come back so fast that the requests a second are the limit; of paragraphs, those in flight are. */
const loads = [
  { name: 'sentences', characters: 30, requests: 240 },
  { name: 'paragraphs', characters: 300, requests: 90 },
] as const;

type Connection = { readonly polly: Polly; close(): void };
type Place = ReturnType<typeof placeOf>;
const contestants: Readonly<Record<string, (place: Place) => Connection>> = {
  'own pacer': (place) => {
    const polly = createPolly(place);
    return { polly: pacePolly(polly, patience), close: () => polly.close() };
  },
  'SDK, adaptive': createAdaptivePolly,
};

type Trial = {
  readonly contestant: string;
  readonly load: (typeof loads)[number];
  /** How many share the quota without knowing of each other. */
  readonly clients: number;
};

/** The project's pacer against the SDK's adaptive mode, at the quotas' real pace, since the SDK's clock cannot be set. */
export async function measurePacing(): Promise<Section> {
  const rows: string[][] = [];
  for (const load of loads) {
    const trials = [1, 3].flatMap((clients) =>
      Object.keys(contestants).map((contestant) => ({ contestant, load, clients })),
    );
    // All at once: they mostly wait, and meet the same conditions.
    rows.push(...(await Promise.all(trials.map(runTrial))));
  }
  return {
    title: 'Pacing: the project’s own against the SDK’s adaptive mode',
    text: 'The same requests through the same speech stage, with the stand-in’s quotas and latency at their real pace. Each client has its own connection and pacer, and knows nothing of the others, as functions of one account. The ideal is the limit that quota and latency set; throttled are the requests that the quota refused, of all that were sent.',
    head: ['requests', 'clients', 'pacing', 'time ÷ ideal', 'first client done ÷ ideal', 'throttled'],
    rows,
  };
}

async function runTrial({ contestant, load, clients }: Trial): Promise<string[]> {
  await using standIn = await startStandIn({ voice: 'instant', quotas: true, latency: {} });
  const each = load.requests / clients;
  const start = performance.now();
  const ends = await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const speech = contestants[contestant]?.(placeOf(standIn));
      if (speech === undefined) throw new RangeError(`nobody is named ${contestant}`);
      const studio = createMemoryStore().store;
      const edges = { studio, polly: speech.polly, patience, deadline: noDeadline };
      await speakAll(makeScript(each, load.characters, index), edges, () => {});
      speech.close();
      return (performance.now() - start) / 1000;
    }),
  );
  const { throttled, requests } = await standIn.takeTotals();
  const ideal = findIdeal(load);
  return [
    load.name,
    String(clients),
    contestant,
    writeRatio(Math.max(...ends) / ideal),
    writeRatio(Math.min(...ends) / ideal),
    writeShare(throttled / requests),
  ];
}

function makeScript(count: number, characters: number, client: number): Script {
  const chunks = Array.from({ length: count }, (_, index) => {
    const text = `${client} ${index} `.padEnd(characters - 1, 'word ').concat('.');
    const parts = [{ block: index, text, breakSeconds: 0 }];
    return { ssml: `<speak>${text}</speak>`, parts, billedCharacters: text.length, pauseSeconds: 0 };
  });
  return { voice: { id: 'Matthew', engine: 'neural', language: 'en-US' }, chunks, omissions: [] };
}

/** 16 characters are a second of sound, 6,000 bytes; around them are 0.4 s of silence; 18,000 bytes come in a second. */
function findIdeal({ requests, characters }: (typeof loads)[number]): number {
  const seconds = 0.5 + (characters / 16 + 0.4) / 3;
  const { requestsPerSecond, requestsInFlight } = pollyQuotas.neural;
  return Math.max(requests / requestsPerSecond, (requests * seconds) / requestsInFlight);
}
