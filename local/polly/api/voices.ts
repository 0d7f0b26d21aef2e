import { type Engine, engines } from '../../../functions/script/script.ts';

/** A voice as DescribeVoices lists it. */
export type PollyVoice = {
  readonly id: string;
  readonly gender: 'Female' | 'Male';
  /** Polly's codes: the main language first. */
  readonly languages: readonly [string, ...(readonly string[])];
  readonly engines: readonly Engine[];
};

// One voice a word: name, gender (f, m), engines by their initials (g generative, l long-form, n neural, s standard).
// Source: https://docs.aws.amazon.com/polly/latest/dg/available-voices.html
const table: Readonly<Record<string, string>> = {
  'en-US': `Danielle:f:gln Gregory:m:ln Ivy:f:ns Joanna:f:gns Kendra:f:ns Kimberly:f:ns Salli:f:gns Joey:m:ns
    Justin:m:ns Kevin:m:ns Matthew:m:gns Patrick:m:l Ruth:f:gln Stephen:m:gn Tiffany:f:g`,
  'en-GB': 'Amy:f:gns Emma:f:ns Brian:m:gns Arthur:m:n',
  'en-GB-WLS': 'Geraint:m:s',
  'en-AU': 'Nicole:f:s Olivia:f:gn Russell:m:s',
  'en-IN': 'Raveena:f:s',
  'en-IN hi-IN': 'Aditi:f:s Kajal:f:gn',
  'en-IE': 'Niamh:f:gn',
  'en-NZ': 'Aria:f:gn',
  'en-SG': 'Jasmine:f:g',
  'en-ZA': 'Ayanda:f:gn',
  'de-DE': 'Marlene:f:s Vicki:f:gns Hans:m:s Daniel:m:gn Lennart:m:g',
  'de-AT': 'Hannah:f:gn',
  'de-CH': 'Sabrina:f:gn',
  'fr-FR': 'Celine:f:s Lea:f:gns Mathieu:m:s Remi:m:gn Ambre:f:g Florian:m:g',
  'fr-CA': 'Chantal:f:s Gabrielle:f:gn Liam:m:gn',
  'fr-BE': 'Isabelle:f:gn',
  'es-ES': 'Conchita:f:s Lucia:f:gns Alba:f:l Enrique:m:s Sergio:m:gn Raul:m:l',
  'es-MX': 'Mia:f:gns Andres:m:gn',
  'es-US': 'Lupe:f:gns Penelope:f:s Miguel:m:s Pedro:m:gn',
  'it-IT': 'Carla:f:s Bianca:f:gns Beatrice:f:g Giorgio:m:s Adriano:m:n Lorenzo:m:g',
  'nl-NL': 'Laura:f:gn Lotte:f:s Ruben:m:s',
  'nl-BE': 'Lisa:f:gn',
  'pt-BR': 'Camila:f:gns Vitoria:f:ns Ricardo:m:s Thiago:m:n',
  'pt-PT': 'Ines:f:ns Cristiano:m:s',
  'pl-PL': 'Ewa:f:s Maja:f:s Ola:f:gn Jacek:m:s Jan:m:s',
  'sv-SE': 'Astrid:f:s Elin:f:n',
  'nb-NO': 'Liv:f:s Ida:f:n',
  'da-DK': 'Naja:f:s Sofie:f:n Mads:m:s',
  'fi-FI': 'Suvi:f:n',
  'is-IS': 'Dora:f:s Karl:m:s',
  'ja-JP': 'Mizuki:f:s Takumi:m:ns Kazuha:f:n Tomoko:f:n',
  'ko-KR': 'Seoyeon:f:ns Jihye:f:n',
  'cmn-CN': 'Zhiyu:f:ns',
  'yue-CN': 'Hiujin:f:n',
  arb: 'Zeina:f:s',
  'ar-AE': 'Hala:f:n Zayd:m:n',
  'tr-TR': 'Filiz:f:s Burcu:f:n',
  'ru-RU': 'Tatyana:f:s Maxim:m:s',
  'ro-RO': 'Carmen:f:s',
  'ca-ES': 'Arlet:f:n',
  'cs-CZ': 'Jitka:f:n',
  'cy-GB': 'Gwyneth:f:s',
};

/** Every voice that the stand-in offers: Polly's own list. */
export const voices: readonly PollyVoice[] = Object.entries(table).flatMap(([languages, row]) =>
  row.split(/\s+/).map((word) => readRow(languages, word)),
);

function readRow(row: string, word: string): PollyVoice {
  const [id = '', gender, initials = ''] = word.split(':');
  const [main = '', ...others] = row.split(' ');
  return {
    id,
    gender: gender === 'm' ? 'Male' : 'Female',
    languages: [main, ...others],
    engines: engines.filter((engine) => initials.includes(engine.charAt(0))),
  };
}
