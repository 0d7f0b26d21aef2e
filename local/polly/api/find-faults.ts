import { engines } from '../../../functions/script/script.ts';
import { speechMarkTypes } from '../sound/speech-marks.ts';
import { languageNames } from './language-names.ts';
import { voices } from './voices.ts';

/** A request's members, before anything is known of them. */
export type Fields = Readonly<Record<string, unknown>>;

const formats = ['json', 'mp3', 'ogg_opus', 'ogg_vorbis', 'pcm', 'mulaw', 'alaw'] as const;
const textTypes = ['ssml', 'text'] as const;
// https://docs.aws.amazon.com/polly/latest/dg/API_SynthesizeSpeech.html
const lexiconsAtMost = 5;

/** Everything in a SynthesizeSpeech that the service model itself forbids, in AWS's words. */
export function findFaults(fields: Fields): readonly string[] {
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

/** The texts of a list; nothing if it is none. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
