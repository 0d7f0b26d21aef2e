import { hasEspeak } from '../voice/has-espeak.ts';
import type { VoiceSource } from '../voice/say.ts';
import { AwsError } from './aws-error.ts';
import { languageNames } from './language-names.ts';
import type { PollyVoice } from './voices.ts';

/** Who says it, and how much louder than by itself. */
export type ChosenVoice = { readonly source: VoiceSource; readonly gainDecibels: number };

// Polly's voices measure about -24 LUFS (mono); these bring the embedded ones there. MP3 takes another 0.45 dB.
const gains: Readonly<Record<string, number>> = { rms: -1.8, slt: -7.1, awb: -2.8, espeak: -4 };

/** Polly's language codes that espeak-ng knows by another name. */
const espeakNames: Readonly<Record<string, string>> = {
  arb: 'ar',
  'cmn-CN': 'cmn',
  'yue-CN': 'yue',
  'es-MX': 'es-419',
  'es-US': 'es-419',
  'fr-BE': 'fr-be',
  'pt-BR': 'pt-br',
  'pt-PT': 'pt',
  'nb-NO': 'nb',
};

/** The voice of this machine that stands in for one of Polly's. */
export async function chooseVoice(
  voice: PollyVoice,
  language: string,
  espeakCommand: string,
): Promise<ChosenVoice> {
  if (language.startsWith('en-')) return chooseEnglish(voice, language);
  if (!(await hasEspeak(espeakCommand))) throw noEspeak(language, espeakCommand);
  const name = espeakNames[language] ?? language.split('-')[0] ?? language;
  const variant = voice.gender === 'Female' ? '+f2' : '+m3';
  return {
    source: { kind: 'espeak', command: espeakCommand, voice: `${name}${variant}` },
    gainDecibels: gains.espeak ?? 0,
  };
}

function chooseEnglish(voice: PollyVoice, language: string): ChosenVoice {
  const man = language.startsWith('en-GB') ? 'awb' : 'rms';
  const name = voice.gender === 'Female' ? 'slt' : man;
  return { source: { kind: 'flite', voice: name }, gainDecibels: gains[name] ?? 0 };
}

/** An error of Polly's own that no client tries again: only who runs the stand-in can help. */
function noEspeak(language: string, command: string): AwsError {
  const name = languageNames[language] ?? language;
  return new AwsError(
    'LanguageNotSupportedException',
    `The stand-in for Polly speaks ${name} (${language}) by the program "${command}", and there is none here; ` +
      'install it (Debian, Ubuntu: apt-get install espeak-ng; macOS: brew install espeak-ng). English needs nothing.',
  );
}
