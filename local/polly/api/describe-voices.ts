import { engines } from '../../../functions/script/script.ts';
import { AwsError, validationError } from './aws-error.ts';
import { languageNames } from './language-names.ts';
import { type Answer, answerJson } from './service.ts';
import { type PollyVoice, voices } from './voices.ts';

const codes = Object.keys(languageNames);

/** DescribeVoices: all on one page. */
export function describeVoices(query: URLSearchParams): Answer {
  const engine = readChoice(query, 'Engine', engines);
  const language = readChoice(query, 'LanguageCode', codes);
  const isWide = query.get('IncludeAdditionalLanguageCodes') === 'true';
  if (query.has('NextToken')) throw new AwsError('InvalidNextTokenException', 'Invalid next token');
  const found = voices
    .filter((voice) => engine === undefined || voice.engines.some((one) => one === engine))
    .filter((voice) => language === undefined || languagesOf(voice, isWide).includes(language));
  return answerJson({ Voices: found.map(describeVoice) });
}

function readChoice(query: URLSearchParams, name: string, choices: readonly string[]): string | undefined {
  const value = query.get(name) ?? undefined;
  if (value === undefined || choices.includes(value)) return value;
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  throw validationError(
    `Value '${value}' at '${field}' failed to satisfy constraint: Member must satisfy enum value set: [${choices.join(', ')}]`,
  );
}

function languagesOf(voice: PollyVoice, isWide: boolean): readonly string[] {
  return isWide ? voice.languages : voice.languages.slice(0, 1);
}

function describeVoice({ id, gender, languages, engines: supported }: PollyVoice) {
  const [main, ...others] = languages;
  return {
    Gender: gender,
    Id: id,
    LanguageCode: main,
    LanguageName: languageNames[main],
    Name: id,
    ...(others.length > 0 ? { AdditionalLanguageCodes: others } : {}),
    SupportedEngines: supported,
  };
}
