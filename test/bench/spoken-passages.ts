import { readFile } from 'node:fs/promises';
import { type PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import { readArticle } from '../../functions/article/read-article.ts';
import { resample } from '../../functions/audio/convert/resample.ts';
import { readFrames } from '../../functions/audio/frames/read-frames.ts';
import { splitSentences } from '../../functions/script/sentences/split-sentences.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { writeSsml } from '../../functions/script/write-ssml.ts';
import { makeMp3Encoder } from '../../local/polly/sound/encode-mp3.ts';
import { askPolly } from '../audio/ask-polly.ts';
import { createRandom } from '../script/packing/make-book.ts';

/** A paragraph as a voice read it: its sound at `sampleRate`, and where its sentences begin in that, in samples. */
export type Reading = {
  readonly text: string;
  readonly samples: Float32Array;
  readonly starts: readonly number[];
};

/** What is done to a reading: other pauses, in seconds, and noise, in decibels of full scale. */
export type Room = {
  readonly pauses?: { readonly shortest: number; readonly longest: number };
  readonly noiseDecibels?: number;
};

const sampleRate = 16_000;
const voices = ['Matthew', 'Joanna', 'Brian'] as const;
const files = [
  'how-lighthouses-sign-their-names.md',
  'the-pencil.txt',
  'why-bakers-score-their-bread.html',
  'field-notes/counting-with-crickets.md',
  'field-notes/the-smell-of-rain.txt',
];

/** Every paragraph of the examples that has several sentences, in each voice. */
export async function readAloud(): Promise<readonly Reading[]> {
  const texts = (await Promise.all(files.map(readParagraphs))).flat();
  return await askPolly(async (polly) => {
    const readings: Reading[] = [];
    for (const voice of voices)
      for (const text of texts) readings.push({ text, ...(await speak(polly, voice, text)) });
    return readings.filter(({ starts, text }) => starts.length === splitSentences(text, 'en').length);
  });
}

async function readParagraphs(file: string): Promise<readonly string[]> {
  const bytes = await readFile(new URL(`../../examples/${file}`, import.meta.url));
  const article = readArticle({ key: file, bytes, maximumCharacters: 100_000 });
  const parts = writeScript(article, { id: 'Matthew', engine: 'neural', language: 'en-US' }).chunks.flatMap(
    (chunk) => chunk.parts,
  );
  const texts = parts.flatMap(({ block, text }) => (block < 0 ? [] : [text]));
  return texts.filter((text) => splitSentences(text, 'en').length > 1);
}

async function speak(polly: PollyClient, voice: (typeof voices)[number], text: string) {
  const ssml = writeSsml([{ text, breakSeconds: 0 }]);
  const request = { VoiceId: voice, Engine: 'neural', TextType: 'ssml', Text: ssml } as const;
  const ask = async (format: ConstructorParameters<typeof SynthesizeSpeechCommand>[0]) =>
    (await polly.send(new SynthesizeSpeechCommand(format))).AudioStream;
  const sound = await ask({ ...request, OutputFormat: 'pcm', SampleRate: String(sampleRate) });
  const marks = await ask({ ...request, OutputFormat: 'json', SpeechMarkTypes: ['sentence'] });
  const lines = (await marks?.transformToString())?.trim().split('\n') ?? [];
  const bytes = Buffer.from((await sound?.transformToByteArray()) ?? []);
  return {
    samples: Float32Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(2 * at) / 32_768),
    starts: lines.map((line) => Math.round((readTime(line) / 1000) * sampleRate)),
  };
}

function readTime(line: string): number {
  const mark: { readonly time: number } = JSON.parse(line);
  return mark.time;
}

/** The reading in a room, as frames, and when its sentences begin, in seconds. */
export async function stage(reading: Reading, room: Room) {
  const random = createRandom(reading.samples.length);
  const { samples, starts } =
    room.pauses === undefined ? reading : changePauses(reading, room.pauses, random);
  const loudness = room.noiseDecibels === undefined ? 0 : Math.sqrt(3) * 10 ** (room.noiseDecibels / 20);
  const noisy = samples.map((sample) => sample + loudness * (2 * random() - 1));
  const encoder = await makeMp3Encoder(24_000);
  const begun = encoder.encode(resample({ samples: noisy, sampleRate }, 24_000));
  return {
    frames: readFrames(Buffer.concat([begun, encoder.end()])),
    starts: starts.map((start) => start / sampleRate),
  };
}

/** Softer than this is silence: 50 dB below full scale. */
const silentLevel = 0.003;
const openingSamples = sampleRate / 20;

function changePauses(
  { samples, starts }: Reading,
  pauses: NonNullable<Room['pauses']>,
  random: () => number,
) {
  const pieces: Float32Array[] = [new Float32Array(openingSamples)];
  const places: number[] = [];
  let length = openingSamples;
  for (const [index, start] of starts.entries()) {
    const said = samples.subarray(start, starts[index + 1]);
    const sounding = said.subarray(0, said.findLastIndex((sample) => Math.abs(sample) > silentLevel) + 1);
    const pauseSeconds = pauses.shortest + (pauses.longest - pauses.shortest) * random();
    const pause = new Float32Array(Math.round(pauseSeconds * sampleRate));
    places.push(length);
    pieces.push(sounding, pause);
    length += sounding.length + pause.length;
  }
  return { samples: Float32Array.from(pieces.flatMap((piece) => Array.from(piece))), starts: places };
}
