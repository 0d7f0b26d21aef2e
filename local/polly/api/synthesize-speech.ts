import { instantSampleRate, performInstantly } from '../instant/perform-instantly.ts';
import { speakInstantly } from '../instant/speak-instantly.ts';
import { makeMp3Encoder, mp3SampleRates } from '../sound/encode-mp3.ts';
import { writeSpeechMarks } from '../sound/speech-marks.ts';
import { collectAliases } from '../ssml/apply-lexemes.ts';
import { readSsml } from '../ssml/check-ssml.ts';
import { planSpeech, type Step } from '../ssml/plan-speech.ts';
import { type Performed, performSteps } from '../voice/perform-steps.ts';
import { AwsError } from './aws-error.ts';
import { checkLength } from './check-length.ts';
import { chooseVoice } from './choose-voice.ts';
import { findLexicon } from './lexicons.ts';
import type { SpeechInput } from './read-speech-request.ts';
import type { Answer, Service } from './service.ts';

const contentTypes = { mp3: 'audio/mpeg', pcm: 'audio/pcm', json: 'application/x-json-stream' } as const;

/** Whether the speech shall go on until Polly's limit cuts it off. */
type Manner = { readonly isEndless: boolean };

/** SynthesizeSpeech: all checks first, then the sound, made sentence by sentence. */
export async function synthesizeSpeech(
  service: Service,
  input: SpeechInput,
  { isEndless }: Manner,
): Promise<Answer> {
  const billed = checkLength(input.text, input.isSsml);
  const steps = [...planInput(service, input), ...(isEndless ? [endlessSilence] : [])];
  return {
    headers: { 'content-type': contentTypes[input.format], 'x-amzn-requestcharacters': String(billed) },
    body:
      service.voice === 'instant'
        ? [await sayInstantly(input, steps)]
        : await sayAloud(service, input, steps),
  };
}

/** Longer than any answer may be. */
const endlessSilence: Step = { kind: 'silence', seconds: 600 };

async function sayInstantly(input: SpeechInput, steps: readonly Step[]): Promise<Uint8Array> {
  const { format, sampleRate, voice, text: source, markTypes: types } = input;
  if (format === 'json') {
    const settings = { source, types, sampleRate: instantSampleRate };
    return Buffer.from(await writeSpeechMarks(performInstantly(steps), settings));
  }
  if (format === 'mp3' && sampleRate === 24_000) return speakInstantly(steps, voice.id);
  throw new AwsError(
    'UnsupportedOperationException',
    `The instant voice of the stand-in for Polly has no ${format} at ${sampleRate} Hz; expected mp3 at 24000, or json`,
  );
}

async function sayAloud(
  service: Service,
  input: SpeechInput,
  steps: readonly Step[],
): Promise<Answer['body']> {
  const performed = performSteps(steps, {
    speakers: service.speakers,
    voice: await chooseVoice(input.voice, input.language, service.espeakCommand),
    sampleRate: input.sampleRate,
    timesWords: input.markTypes.some((type) => type === 'word' || type === 'ssml'),
  });
  return await writeBody(input, performed);
}

function planInput(service: Service, input: SpeechInput): readonly Step[] {
  const { text, voice, engine, language } = input;
  const lexicons = input.lexiconNames.map((name) => findLexicon(service.lexicons, name));
  const root = input.isSsml
    ? readSsml(text, { voice: voice.id, engine })
    : { text, places: Array.from({ length: text.length + 1 }, (_, index) => index) };
  return planSpeech(root, { language, aliases: collectAliases(lexicons, language) });
}

async function writeBody(input: SpeechInput, performed: AsyncIterable<Performed>): Promise<Answer['body']> {
  if (input.format === 'json') {
    const settings = { source: input.text, types: input.markTypes, sampleRate: input.sampleRate };
    return [Buffer.from(await writeSpeechMarks(performed, settings))];
  }
  return input.format === 'pcm' ? writePcm(performed) : writeMp3(performed, input.sampleRate);
}

async function* writeMp3(
  performed: AsyncIterable<Performed>,
  sampleRate: number,
): AsyncGenerator<Uint8Array> {
  const rate = mp3SampleRates.find((one) => one === sampleRate) ?? 24000;
  const encoder = await makeMp3Encoder(rate);
  for await (const { said } of performed) yield encoder.encode(said.samples);
  yield encoder.end();
}

async function* writePcm(performed: AsyncIterable<Performed>): AsyncGenerator<Uint8Array> {
  for await (const { said } of performed) {
    const bytes = Buffer.alloc(2 * said.samples.length);
    for (const [index, sample] of said.samples.entries())
      bytes.writeInt16LE(Math.round(sample * 32767), 2 * index);
    yield bytes;
  }
}
