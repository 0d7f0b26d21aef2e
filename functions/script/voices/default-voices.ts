/**
 * The voice for each of Polly's languages where nobody chose one: neural where the language has such a voice, else standard, and the same after
 * an update of the service (generative voices may change). In the order in which a bare language such as `en` prefers its regions.
 * Source: https://docs.aws.amazon.com/polly/latest/dg/available-voices.html
 */
export const defaultVoices: readonly (readonly [language: string, voice: string])[] = [
  ['en-US', 'Matthew'],
  ['en-GB', 'Amy'],
  ['en-AU', 'Olivia'],
  ['en-IN', 'Kajal'],
  ['en-IE', 'Niamh'],
  ['en-NZ', 'Aria'],
  ['en-SG', 'Jasmine'],
  ['en-ZA', 'Ayanda'],
  ['en-GB-WLS', 'Geraint'],
  ['de-DE', 'Vicki'],
  ['de-AT', 'Hannah'],
  ['de-CH', 'Sabrina'],
  ['fr-FR', 'Lea'],
  ['fr-CA', 'Gabrielle'],
  ['fr-BE', 'Isabelle'],
  ['es-ES', 'Lucia'],
  ['es-MX', 'Mia'],
  ['es-US', 'Lupe'],
  ['it-IT', 'Bianca'],
  ['pt-BR', 'Camila'],
  ['pt-PT', 'Ines'],
  ['nl-NL', 'Laura'],
  ['nl-BE', 'Lisa'],
  ['pl-PL', 'Ola'],
  ['sv-SE', 'Elin'],
  ['nb-NO', 'Ida'],
  ['da-DK', 'Sofie'],
  ['fi-FI', 'Suvi'],
  ['ca-ES', 'Arlet'],
  ['cs-CZ', 'Jitka'],
  ['tr-TR', 'Burcu'],
  ['hi-IN', 'Kajal'],
  ['ja-JP', 'Takumi'],
  ['ko-KR', 'Seoyeon'],
  ['cmn-CN', 'Zhiyu'],
  ['yue-CN', 'Hiujin'],
  ['ar-AE', 'Hala'],
  ['arb', 'Zeina'],
  ['is-IS', 'Dora'],
  ['ro-RO', 'Carmen'],
  ['ru-RU', 'Tatyana'],
  ['cy-GB', 'Gwyneth'],
];

/** Who says quotations beside these, for a language of two voices or more; fixed, because a new voice of Polly's shall speak nothing anew. */
export const quoteVoices: typeof defaultVoices = [
  ['en-US', 'Joanna'],
  ['en-GB', 'Brian'],
  ['de-DE', 'Daniel'],
  ['fr-FR', 'Remi'],
  ['fr-CA', 'Liam'],
  ['es-ES', 'Sergio'],
  ['es-MX', 'Andres'],
  ['es-US', 'Pedro'],
  ['it-IT', 'Adriano'],
  ['pt-BR', 'Thiago'],
  ['pl-PL', 'Jacek'],
  ['nb-NO', 'Liv'],
  ['da-DK', 'Mads'],
  ['sv-SE', 'Astrid'],
  ['tr-TR', 'Filiz'],
  ['ja-JP', 'Kazuha'],
  ['ko-KR', 'Jihye'],
  ['ar-AE', 'Zayd'],
  ['is-IS', 'Karl'],
  ['ru-RU', 'Maxim'],
];

/** Polly's names for languages that authors and pages usually tag otherwise. */
const pollyNames: Readonly<Record<string, string>> = {
  zh: 'cmn-CN',
  'zh-hk': 'yue-CN',
  'zh-hant-hk': 'yue-CN',
  'zh-yue': 'yue-CN',
  yue: 'yue-CN',
  cmn: 'cmn-CN',
  no: 'nb-NO',
  nn: 'nb-NO',
  ar: 'ar-AE',
  arb: 'arb',
};

/** Which of Polly's languages comes nearest to one that it does not speak: their readers can follow it, though it sounds foreign. */
export const nearestLanguages: Readonly<Record<string, string>> = {
  af: 'nl',
  ast: 'es',
  fo: 'is',
  fy: 'nl',
  gl: 'es',
  gsw: 'de',
  lb: 'de',
  oc: 'ca',
  sco: 'en',
  sk: 'cs',
};

/** A language tag as Polly spells it: `zh-TW` is `cmn-CN` there. */
export function pollyLanguage(tag: string): string {
  const lower = tag.trim().toLowerCase().replaceAll('_', '-');
  const parts = lower.split('-');
  return pollyNames[lower] ?? pollyNames[parts[0] ?? ''] ?? canonical(lower);
}

function canonical(tag: string): string {
  const [primary = '', ...rest] = tag.split('-');
  return [primary, ...rest.map((part) => (part.length < 4 ? part.toUpperCase() : part))].join('-');
}
