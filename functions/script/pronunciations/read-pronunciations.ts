import { nearestName } from '../../advice/nearest-name.ts';
import { type Pronunciation, pronunciationLimit } from './pronunciation.ts';
import { PronunciationError } from './pronunciation-error.ts';

const ways = ['alias', 'ipa', 'spell', 'language'] as const;
const names = [...ways, 'case'] as const;

/**
 * The setting `pronounce`: words, and how each is said.
 * @throws PronunciationError naming the word and what is expected
 */
export function readPronunciations(value: unknown): readonly Pronunciation[] {
  if (!isMapping(value))
    throw new PronunciationError(
      [],
      'pronounce cannot be used; expected lines such as "SQL: sequel" below it',
    );
  return Object.entries(value).map(([word, how]) => readPronunciation(word, how));
}

function readPronunciation(given: string, how: unknown): Pronunciation {
  const word = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  checkLength([given], word, 'a word to pronounce');
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(word))
    throw new PronunciationError([given], 'a word to pronounce is empty; expected one such as "SQL: sequel"');
  if (typeof how === 'string') return { word, alias: readLine([given], how) };
  if (!isMapping(how)) {
    throw new PronunciationError(
      [given],
      `the pronunciation of "${word}" cannot be used; expected how it is said, or its ${names.join(', ')}`,
    );
  }
  const parts = Object.entries(how).filter(([, part]) => part !== '' && part !== null);
  const read: Pronunciation = Object.assign(
    { word },
    ...parts.map(([name, part]) => readPart(given, name, part)),
  );
  return checkWays(given, read);
}

function readPart(word: string, name: string, value: unknown): Partial<Pronunciation> {
  const path = [word, name];
  switch (name) {
    case 'alias':
    case 'ipa':
      return { [name]: readLine(path, value) };
    case 'spell':
    case 'case':
      return { [name]: readFlag(path, value) };
    case 'language':
      return { language: readLanguage(path, value) };
    default: {
      const nearest = nearestName(name, names);
      const hint =
        nearest === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${nearest}"?`;
      throw new PronunciationError(
        path,
        `"${name.slice(0, 60)}" is not a way to pronounce "${word}"; ${hint}`,
      );
    }
  }
}

/** An alias may stand beside another way: it is said where the engine does not take that. */
function checkWays(given: string, read: Pronunciation): Pronunciation {
  const used = ways.filter((way) => read[way] !== undefined && read[way] !== false);
  const isClear = used.length === 1 || (used.length === 2 && used[0] === 'alias' && read.spell !== true);
  if (isClear) return read;
  const problem = used.length === 0 ? 'is not given' : `is given in ${used.length} ways`;
  throw new PronunciationError(
    [given],
    `the pronunciation of "${read.word}" ${problem}; expected one of ${ways.join(', ')}, or an alias beside ipa or language`,
  );
}

function readLine(path: readonly string[], value: unknown): string {
  const [word = ''] = path;
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  if (!/[\p{L}\p{N}]/u.test(line))
    throw new PronunciationError(
      path,
      `the pronunciation of "${word}" says nothing; expected one line of text`,
    );
  checkLength(path, line, `the pronunciation of "${word}"`);
  return line;
}

function checkLength(path: readonly string[], text: string, what: string): void {
  if (text.length <= pronunciationLimit) return;
  throw new PronunciationError(
    path,
    `${what} has ${text.length} characters; expected at most ${pronunciationLimit}`,
  );
}

function readFlag(path: readonly string[], value: unknown): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new PronunciationError(path, `${path[1]} of "${path[0]}" is not known; expected true or false`);
}

function readLanguage(path: readonly string[], value: unknown): string {
  try {
    const isTag = typeof value === 'string' && /^[A-Za-z]{2,3}(-|$)/.test(value);
    const [language] = isTag ? Intl.getCanonicalLocales(value) : [];
    if (language !== undefined) return language;
  } catch {
    // A RangeError is how the standard library says "no such tag"; the error below has a specimen.
  }
  throw new PronunciationError(
    path,
    `language of "${path[0]}" is no language tag; expected one such as fr or pt-BR`,
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
