import { type Engine, engines } from '../../../functions/script/script.ts';
import { mp3SampleRates } from '../sound/encode-mp3.ts';
import { type SpeechMarkType, speechMarkTypes } from '../sound/speech-marks.ts';
import { AwsError, validationError } from './aws-error.ts';
import { type Fields, findFaults, textsIn } from './find-faults.ts';
import { type PollyVoice, voices } from './voices.ts';

/** What SynthesizeSpeech is asked for, checked as far as that goes without reading the text. */
export type SpeechInput = {
  readonly text: string;
  readonly isSsml: boolean;
  readonly voice: PollyVoice;
  readonly engine: Engine;
  readonly language: string;
  readonly format: 'mp3' | 'pcm' | 'json';
  readonly sampleRate: number;
  readonly markTypes: readonly SpeechMarkType[];
  readonly lexiconNames: readonly string[];
};

// https://docs.aws.amazon.com/polly/latest/dg/API_SynthesizeSpeech.html
const pcmSampleRates: readonly number[] = [8000, 16000];

/** The request of a body of JSON; Polly's refusal if it breaks a rule. */
export function readSpeechRequest(body: unknown): SpeechInput {
  const fields: Fields = typeof body === 'object' && body !== null ? { ...body } : {};
  const faults = findFaults(fields);
  const voice = voices.find((one) => one.id === fields.VoiceId);
  if (voice === undefined || faults.length > 0) throw validationError(...faults);
  const engine = engines.find((one) => one === fields.Engine) ?? 'standard';
  if (!voice.engines.includes(engine)) {
    throw new AwsError(
      'EngineNotSupportedException',
      `This voice does not support the selected engine: ${engine}`,
    );
  }
  const markTypes = speechMarkTypes.filter((type) => textsIn(fields.SpeechMarkTypes).includes(type));
  const isSsml = fields.TextType === 'ssml';
  const format = readFormat(fields.OutputFormat);
  checkMarks({ markTypes, format, isSsml, engine });
  return {
    text: typeof fields.Text === 'string' ? fields.Text : '',
    isSsml,
    voice,
    engine,
    language: readLanguage(fields.LanguageCode, voice),
    format,
    sampleRate: readSampleRate(fields.SampleRate, format, engine),
    markTypes,
    lexiconNames: textsIn(fields.LexiconNames),
  };
}

function readFormat(value: unknown): SpeechInput['format'] {
  if (value === 'mp3' || value === 'pcm' || value === 'json') return value;
  throw new AwsError(
    'UnsupportedOperationException',
    `The stand-in for Polly does not write ${value}; expected mp3, pcm or json`,
  );
}

type MarkRules = Pick<SpeechInput, 'markTypes' | 'format' | 'isSsml' | 'engine'>;

function checkMarks({ markTypes, format, isSsml, engine }: MarkRules): void {
  if (markTypes.length > 0 && format !== 'json') {
    throw new AwsError(
      'MarksNotSupportedForFormatException',
      'Speech marks are not supported for this output format',
    );
  }
  if (markTypes.length === 0 && format === 'json') {
    throw validationError(
      `Value null at 'speechMarkTypes' failed to satisfy constraint: Member must not be null`,
    );
  }
  if (markTypes.includes('ssml') && !isSsml) {
    throw new AwsError(
      'SsmlMarksNotSupportedForTextTypeException',
      'SSML speech marks are not supported for text type input',
    );
  }
  if (format === 'json' && engine === 'generative') {
    throw validationError(
      `Value 'json' at 'outputFormat' failed to satisfy constraint: speech marks by the generative engine`,
    );
  }
}

function readLanguage(code: unknown, voice: PollyVoice): string {
  const language = typeof code === 'string' ? code : voice.languages[0];
  if (voice.languages.includes(language)) return language;
  throw new AwsError('LanguageNotSupportedException', `${voice.id} does not speak ${language}`);
}

function readSampleRate(value: unknown, format: SpeechInput['format'], engine: Engine): number {
  const valid: readonly number[] = format === 'pcm' ? pcmSampleRates : mp3SampleRates;
  if (value === undefined || value === null)
    return format === 'pcm' ? 16000 : engine === 'standard' ? 22050 : 24000;
  const rate = valid.find((one) => String(one) === value);
  if (rate === undefined) {
    throw new AwsError(
      'InvalidSampleRateException',
      `The sample rate is not valid; expected ${valid.join(', ')}`,
    );
  }
  return rate;
}
