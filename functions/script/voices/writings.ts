import { pollyLanguage } from './default-voices.ts';

/** Letters that are no Latin ones, and the languages of Polly's voices that say them. */
export type Writing = {
  readonly name: string;
  readonly script: string;
  readonly languages: readonly string[];
};

const writings: readonly Writing[] = [
  { name: 'Cyrillic', script: '\\p{Script=Cyrillic}', languages: ['ru'] },
  // Both voices of Hindi speak Indian English too.
  { name: 'Devanagari', script: '\\p{Script=Devanagari}', languages: ['hi', 'en-IN'] },
  { name: 'Arabic', script: '\\p{Script=Arabic}', languages: ['ar', 'arb'] },
  { name: 'Hangul', script: '\\p{Script=Hangul}', languages: ['ko'] },
  { name: 'Japanese', script: '\\p{Script=Hiragana}\\p{Script=Katakana}', languages: ['ja'] },
  { name: 'Chinese', script: '\\p{Script=Han}', languages: ['cmn', 'yue', 'ja', 'ko'] },
  ...['Greek', 'Hebrew', 'Thai', 'Armenian', 'Georgian', 'Bengali', 'Tamil', 'Telugu'].map((name) => ({
    ...{ name, script: `\\p{Script=${name}}` },
    languages: [],
  })),
];

const patterns = new Map<string, string>();

/** A pattern for one letter that a voice of this language cannot say. Latin letters and those of mathematics are said by all. */
export function unsaidLetter(language: string): string {
  const pattern = patterns.get(language) ?? makePattern(language);
  patterns.set(language, pattern);
  return pattern;
}

function makePattern(language: string): string {
  const spoken = pollyLanguage(language);
  const said = writings.filter(({ languages }) =>
    languages.some((tag) => `${spoken}-`.startsWith(`${tag}-`)),
  );
  return `(?![\\p{Script=Latin}\\p{Script=Common}${said.map(({ script }) => script).join('')}])\\p{L}`;
}

/** What the letters of a text are, but for Latin ones; `undefined` where most are of none that is known here. */
export function findWriting(text: string): Writing | undefined {
  const counts = writings.map((writing) => ({
    writing,
    count: countMatches(text, new RegExp(`[${writing.script}]`, 'gu')),
  }));
  const best = counts.toSorted((one, other) => other.count - one.count)[0];
  const all = countMatches(text, new RegExp(unsaidLetter(''), 'gu'));
  return best !== undefined && best.count > all / 2 ? best.writing : undefined;
}

/** How often a pattern is found. */
export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
