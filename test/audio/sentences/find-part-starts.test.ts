import { type PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { frameBytes, frameSeconds } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { hearSound } from '../../../functions/audio/pauses/hear-sound.ts';
import { findPartStarts } from '../../../functions/audio/sentences/find-part-starts.ts';
import type { Chunk } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { writeSsml } from '../../../functions/script/write-ssml.ts';
import { makeArticle } from '../../make-article.ts';
import { createRandom, makeBook } from '../../script/packing/make-book.ts';
import { askPolly } from '../ask-polly.ts';
import { hiss, sounding, speech } from '../sounding.ts';

const breath = (frames: number) => sounding(frames, 160);
const part = (letters: number, breakSeconds = 0.75) => ({
  block: 0,
  text: 'a'.repeat(letters),
  breakSeconds,
});
const startsOf = (frames: readonly Uint8Array[], parts: Chunk['parts']) =>
  findPartStarts(hearSound(concatenate(frames)), { parts });

describe('findPartStarts', () => {
  it('begins the only part at the start, without a look at the sound', () => {
    expect(findPartStarts(hearSound(new Uint8Array()), { parts: [part(10, 0)] })).toEqual([0]);
  });

  it('finds the breaks in digital silence and in a quiet hiss', () => {
    const frames = [speech(100), writeSilence(31), speech(50), hiss(35), speech(100), writeSilence(12)];
    expect(startsOf(frames, [part(100, 0), part(50), part(100)])).toEqual([0, 130.5, 215.5]);
  });

  it('takes neither a shorter pause nor a breath for a break', () => {
    const frames = [speech(40), hiss(14), speech(60), writeSilence(31), speech(50), breath(40), speech(50)];
    expect(startsOf(frames, [part(100, 0), part(140)])).toEqual([0, 144.5]);
  });

  it('tells a break from a pause of the voice’s own that is as long by the letters around it', () => {
    const frames = [speech(50), hiss(33), speech(50), hiss(31), speech(100), hiss(32), speech(30)];
    expect(startsOf(frames, [part(100, 0), part(130)])).toEqual([0, 163.5]);
    expect(startsOf(frames, [part(200, 0), part(30)])).toEqual([0, 295.5]);
  });

  it('finds a short break beside a long one, and takes the longer pause for the longer break', () => {
    const parts = [part(100, 0), part(50, 0.75), part(50, 3)];
    const plain = [hiss(9), speech(100), writeSilence(31), speech(50), writeSilence(125), speech(50)];
    expect(startsOf(plain, parts)).toEqual([0, 139.5, 314.5]);
    const own = [speech(50), hiss(31), speech(20), writeSilence(125), speech(30)];
    expect(startsOf([hiss(9), speech(100), writeSilence(31), ...own], parts)).toEqual([0, 139.5, 365.5]);
  });

  it('shares the time by letters where there are fewer pauses than breaks', () => {
    const frames = [speech(100), writeSilence(31), speech(131)];
    expect(startsOf(frames, [part(100, 0), part(50), part(50)])).toEqual([0, 131, 212]);
    expect(startsOf([writeSilence(10)], [part(10, 0), part(10)])).toEqual([0, 10]);
  });

  it('returns a start a part, from 0 on and in order, whatever the sound', () => {
    const stretch = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(writeSilence),
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 255 }))
        .map(([frames, gain]) => sounding(frames, gain)),
    );
    const parts = fc.array(
      fc.record({
        block: fc.nat(),
        text: fc.string(),
        breakSeconds: fc.double({ min: 0.1, max: 3, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), parts, (frames, drawn) => {
        const said = drawn.map((one, index) => (index === 0 ? { ...one, breakSeconds: 0 } : one));
        const starts = startsOf(frames, said);
        expect(starts).toHaveLength(said.length);
        expect(starts[0]).toBe(0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts.at(-1)).toBeLessThanOrEqual(concatenate(frames).length / frameBytes);
      }),
    );
  });

  it('finds every paragraph of the stand-in’s speech within 0.1 s of its speech marks, most within two frames', async () => {
    const blocks = makeBook(createRandom(5), { characters: 101_000, dialogue: 0.6, longest: 600 });
    const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
    const [, , , packed] = writeScript(makeArticle({ titleSource: 'first sentence', blocks }), voice).chunks;
    const parts = packed?.parts.slice(0, 8) ?? [];
    const chunk = { parts, ssml: writeSsml(parts) };
    const { frames, truth } = await askPolly(async (polly) => ({
      frames: await speak(polly, chunk),
      truth: await timeParts(polly, chunk),
    }));
    const errors = findPartStarts(hearSound(frames), chunk)
      .map((start, index) => Math.abs(start * frameSeconds - (truth[index] ?? 0)))
      .slice(1)
      .toSorted((a, b) => a - b);
    expect(errors).toHaveLength(7);
    expect(errors.at(-1)).toBeLessThan(0.1);
    expect(errors[Math.floor(errors.length / 2)]).toBeLessThanOrEqual(2 * frameSeconds);
  });
});

type Spoken = Pick<Chunk, 'ssml' | 'parts'>;

const request = (ssml: string) =>
  ({ VoiceId: 'Matthew', Engine: 'neural', LanguageCode: 'en-US', TextType: 'ssml', Text: ssml }) as const;

async function speak(polly: PollyClient, { ssml }: Spoken): Promise<Uint8Array> {
  const command = new SynthesizeSpeechCommand({ ...request(ssml), OutputFormat: 'mp3', SampleRate: '24000' });
  const { AudioStream } = await polly.send(command);
  return readFrames((await AudioStream?.transformToByteArray()) ?? new Uint8Array());
}

/** When the first sentence of each part begins. The words need no escapes and are ASCII, but for the quotation marks. */
async function timeParts(polly: PollyClient, { ssml, parts }: Spoken): Promise<readonly number[]> {
  const command = new SynthesizeSpeechCommand({
    ...request(ssml),
    OutputFormat: 'json',
    SpeechMarkTypes: ['sentence'],
  });
  const { AudioStream } = await polly.send(command);
  const lines = (await AudioStream?.transformToString())?.trim().split('\n') ?? [];
  const marks = lines.map((line): { time: number; start: number } => JSON.parse(line));
  let place = 0;
  return parts.map(({ text }) => {
    place = ssml.indexOf(text, place);
    const start = Buffer.byteLength(ssml.slice(0, place));
    return (marks.find((mark) => mark.start >= start)?.time ?? Number.NaN) / 1000;
  });
}
