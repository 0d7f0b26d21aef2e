import { describe, expect, it } from 'vitest';
import { frameBytes, frameSeconds } from '../../functions/audio/frames/mp3-frame.ts';
import { hearSound } from '../../functions/audio/pauses/hear-sound.ts';
import { findPartStarts } from '../../functions/audio/sentences/find-part-starts.ts';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import { createPolly } from '../../functions/cloud/polly/polly-client.ts';
import type { Chunk, Voice } from '../../functions/script/script.ts';
import { writeSsml } from '../../functions/script/write-ssml.ts';
import { readKept } from '../../functions/speech/kept-chunk.ts';
import { speakTimed } from '../../functions/speech/speak-timed.ts';
import { readToneStamp } from '../../local/polly/instant/tone-frame.ts';
import type { StandInOptions } from '../../local/polly/stand-in-options.ts';
import { startPolly } from '../../local/polly/start-polly.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createTemporaryStore } from '../edges/temporary-stores.ts';

const texts = ['The “naïve” tide & the wind.', 'Two boats came in.', 'Nobody saw them.'];
const parts = texts.map((text, block) => ({ block, text, breakSeconds: block === 0 ? 0 : 0.9 }));
const ssml = writeSsml(parts);
const chunk: Chunk = { ssml, parts, billedCharacters: 62, pauseSeconds: 0 };

/** Speaks the chunk by the stand-in, its words timed, and hands out the frames as well. */
async function hear(voice: Voice, options: StandInOptions) {
  const server = await startPolly(options);
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials });
  const edges = {
    polly,
    studio: await createTemporaryStore(),
    patience: createImpatience(),
    deadline: noDeadline,
  };
  try {
    const { sentences, untimed } = await speakTimed(chunk, { voice, timing: 'words' }, edges);
    expect(untimed).toBeUndefined();
    return { sentences, frames: (await readKept(chunk, voice, edges))?.frames ?? new Uint8Array() };
  } finally {
    polly.close();
    await server.close();
  }
}

describe('a word is timed when it is heard', () => {
  const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;

  it('within 50 ms, where each frame says of which sentence it is', async () => {
    const { sentences, frames } = await hear(voice, { voice: 'instant' });
    const heard = Array.from({ length: frames.length / frameBytes }, (_, frame) => ({
      frame,
      stamp: readToneStamp(frames.subarray(frame * frameBytes, (frame + 1) * frameBytes)),
    })).filter(({ stamp }) => stamp?.index === 0);
    expect(heard).toHaveLength(3);
    for (const [part, { frame }] of heard.entries()) {
      const first = sentences[part]?.[0]?.words?.[0]?.startFrame ?? Number.NaN;
      expect(Math.abs(first - frame) * frameSeconds).toBeLessThan(0.05);
    }
    expect(sentences.map(([sentence]) => sentence?.words?.map(({ from }) => texts[0]?.[from])).at(0)).toEqual(
      ['T', '“', 't', 't', 'w'],
    );
  });

  it.each(['Matthew', 'Joanna', 'Brian'])(
    'by %s, where the sound itself begins behind a break',
    async (id) => {
      const language = id === 'Brian' ? 'en-GB' : 'en-US';
      const { sentences, frames } = await hear({ ...voice, id, language }, {});
      const [, ...starts] = findPartStarts(hearSound(frames), { parts });
      const marked = sentences.slice(1).map(([sentence]) => sentence?.startFrame ?? Number.NaN);
      // What a frame holds is heard when it has gone through a decoder, and that is what words are timed by.
      for (const [index, start] of starts.entries()) {
        const later = ((marked[index] ?? Number.NaN) - start) * frameSeconds;
        expect(Math.abs(later - 0.046)).toBeLessThan(0.05);
      }
    },
  );
});
