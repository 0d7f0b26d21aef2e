import { type Engine, engines } from '../../functions/script/script.ts';
import { AwsError, validationError } from './aws-error.ts';
import { mp3SampleRates } from './encode-mp3.ts';
import { languageNames } from './language-names.ts';
import { type SpeechMarkType, speechMarkTypes } from './speech-marks.ts';
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

const formats = ['json', 'mp3', 'ogg_opus', 'ogg_vorbis', 'pcm', 'mulaw', 'alaw'] as const;
const textTypes = ['ssml', 'text'] as const;
// https://docs.aws.amazon.com/polly/latest/dg/API_SynthesizeSpeech.html
const pcmSampleRates: readonly number[] = [8000, 16000];
const lexiconsAtMost = 5;

type Fields = Readonly<Record<string, unknown>>;

/** The request of a body of JSON; Polly's refusal if it breaks a rule. */
export function readSpeechRequest(body: unknown): SpeechInput {
  const fields: Fields = typeof body === 'object' && body !== null ? { ...body } : {};
  const faults = findFaults(fields);
  if (faults.length > 0) throw validationError(...faults);
  const voice = voices.find((one) => one.id === fields.VoiceId);
  if (voice === undefined) throw new AwsError('ServiceFailureException', 'a voice was lost', 500);
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

/** Everything that the service model itself forbids. */
function findFaults(fields: Fields): readonly string[] {
  return [
    ...missing('text', fields.Text),
    ...missing('outputFormat', fields.OutputFormat),
    ...missing('voiceId', fields.VoiceId),
    ...unlisted('outputFormat', fields.OutputFormat, formats),
    ...unlisted(
      'voiceId',
      fields.VoiceId,
      voices.map((voice) => voice.id),
    ),
    ...unlisted('engine', fields.Engine, engines),
    ...unlisted('languageCode', fields.LanguageCode, Object.keys(languageNames)),
    ...unlisted('textType', fields.TextType, textTypes),
    ...textsIn(fields.SpeechMarkTypes).flatMap((type) => unlisted('speechMarkTypes', type, speechMarkTypes)),
    ...textsIn(fields.LexiconNames).flatMap(misnamed),
    ...(textsIn(fields.LexiconNames).length > lexiconsAtMost
      ? [
          fault(
            String(fields.LexiconNames),
            'lexiconNames',
            `have length less than or equal to ${lexiconsAtMost}`,
          ),
        ]
      : []),
  ];
}

function missing(name: string, value: unknown): readonly string[] {
  return typeof value === 'string'
    ? []
    : [`Value null at '${name}' failed to satisfy constraint: Member must not be null`];
}

function unlisted(name: string, value: unknown, listed: readonly string[]): readonly string[] {
  if (value === undefined || value === null || listed.some((one) => one === value)) return [];
  return [fault(String(value), name, `satisfy enum value set: [${listed.join(', ')}]`)];
}

function misnamed(name: string): readonly string[] {
  const pattern = '[0-9A-Za-z]{1,20}';
  return new RegExp(`^${pattern}$`).test(name)
    ? []
    : [fault(name, 'lexiconNames', `satisfy regular expression pattern: ${pattern}`)];
}

function fault(value: string, name: string, demand: string): string {
  return `Value '${value}' at '${name}' failed to satisfy constraint: Member must ${demand}`;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
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
