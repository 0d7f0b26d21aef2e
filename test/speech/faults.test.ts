import { beforeAll, describe, expect, it } from 'vitest';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import { createPolly } from '../../functions/cloud/polly/polly-client.ts';
import type { Store } from '../../functions/cloud/store.ts';
import type { Chunk } from '../../functions/script/script.ts';
import { checkAudio } from '../../functions/speech/check-audio.ts';
import { readKept } from '../../functions/speech/kept-chunk.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { speakChunk } from '../../functions/speech/speak-chunk.ts';
import { type Fault, faults } from '../../local/polly/faults/fault.ts';
import { type RunningPolly, startPolly } from '../../local/polly/start-polly.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createTemporaryStore } from '../edges/temporary-stores.ts';

/** What each fault of the stand-in is to the speech stage; all but those that are refused are mended by the next attempt. */
const classes: Readonly<Record<Fault, string>> = {
  throttle: 'ThrottleError',
  failure: 'SpeechError',
  unavailable: 'SpeechError',
  reset: 'SpeechError',
  mute: 'SpeechError',
  'content-type': 'SpeechError',
  'reset-midway': 'SpeechError',
  'hang-up': 'SpeechError',
  truncate: 'ShortAudioError',
  'truncate-frame': 'SpeechError',
  stall: 'SpeechError',
  drip: 'none',
  'ten-minutes': 'RefusedError',
};

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const text = 'The council met on Tuesday evening. '.repeat(20).trim();
const ssml = `<speak>${text}</speak>`;
const chunk: Chunk = {
  ssml,
  parts: [{ block: 0, text, breakSeconds: 0 }],
  billedCharacters: text.length,
  pauseSeconds: 0,
};

/** The frames as a Polly without faults sends them. */
let right: Uint8Array;

beforeAll(async () => {
  await withFaults([], async (polly) => {
    right = checkAudio(chunk, await polly.synthesize({ voice, ssml }));
  });
});

it.each(faults.map((fault) => [fault, classes[fault]] as const))(
  'the fault %s is %s',
  async (fault, name) => {
    await withFaults([fault], async (polly) => {
      const error = await hear(polly).catch((thrown: unknown) => thrown);
      expect(error instanceof Error ? error.name : 'none').toBe(name);
    });
  },
);

const mended = faults.filter((fault) => classes[fault] !== 'RefusedError');

describe.each(mended.map((fault) => [fault, classes[fault]] as const))('the fault %s', (fault, name) => {
  it('costs no more than another attempt, and changes no byte', async () => {
    const studio = await createTemporaryStore();
    await withFaults([fault], async (polly, { ledger }) => {
      await speakInto(studio, polly);
      expect(ledger.totals().requests).toBe(name === 'none' ? 1 : 2);
    });
    const kept = await readKept(chunk, voice, { studio });
    expect(kept?.frames.length).toBe(right.length);
    expect(Buffer.compare(kept?.frames ?? right, right)).toBe(0);
  });
});

it('a text that Polly cuts off is the author’s to shorten: nothing is kept or tried again', async () => {
  const studio = await createTemporaryStore();
  await withFaults(['ten-minutes'], async (polly, { ledger }) => {
    await expect(speakInto(studio, polly)).rejects.toThrow(/cuts audio at ten minutes.*shorter/);
    expect(ledger.totals().requests).toBe(1);
  });
  expect(await studio.list('')).toEqual([]);
});

function speakInto(studio: Store, polly: Polly) {
  const edges = { studio, polly, patience: createImpatience(), deadline: noDeadline };
  return speakChunk(chunk, voice, edges);
}

async function hear(polly: Polly): Promise<void> {
  checkAudio(chunk, await polly.synthesize({ voice, ssml }));
}

async function withFaults(
  script: readonly Fault[],
  use: (polly: Polly, server: RunningPolly) => Promise<void>,
): Promise<void> {
  const server = await startPolly({ voice: 'instant', faults: { script, dripMilliseconds: 1 } });
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials, idleSeconds: 0.5 });
  await use(polly, server);
  polly.close();
  await server.close();
}
