import { Parser } from 'htmlparser2';
import {
  type LexiconFile,
  type Pronunciation,
  pronunciationLimit,
} from '../script/pronunciations/pronunciation.ts';
import { ShowError } from './show-error.ts';

/** Ten times what Polly takes of a lexicon, which is said here by the requests themselves. */
const charactersLimit = 40_000;

/** As many bytes as so many characters may have in UTF-8 at most. */
export const lexiconLimitBytes = 3 * charactersLimit;

/** The element of a lexeme that says its words, and whether its author prefers it to others. */
type Sound = { readonly sound: Omit<Pronunciation, 'word'>; readonly isPreferred: boolean };

type Lexeme = { readonly words: string[]; readonly sounds: Sound[] };

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** What is known of a file while it is read; `fail` names the line that the parser has come to. */
type Reading = {
  readonly open: Element[];
  readonly lexemes: Lexeme[];
  readonly fail: (problem: string) => never;
  root?: Element;
  text: string;
};

/**
 * A pronunciation lexicon (https://www.w3.org/TR/pronunciation-lexicon/): the words, and how each is said.
 * @throws ShowError naming the file, the line and what is expected
 */
export function readLexicon(key: string, bytes: Uint8Array): LexiconFile {
  const source = decode(key, bytes);
  const line = (index: number) => source.slice(0, index).split('\n').length;
  const failAt = (index: number, problem: string): never => {
    throw new ShowError(key, `${key}:${line(index)}: ${problem}`);
  };
  const unknown = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i.exec(source);
  if (unknown !== null) failAt(unknown.index, 'an entity is not known; expected & as &amp;');
  const reading: Reading = {
    open: [],
    lexemes: [],
    text: '',
    fail: (problem) => failAt(parser.startIndex, problem),
  };
  const parser = makeParser(reading);
  parser.end(source);
  const language = languageOf(reading.root, reading.fail);
  return { language, words: reading.lexemes.flatMap(wordsOf) };
}

function decode(key: string, bytes: Uint8Array): string {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch (cause) {
    throw new ShowError(key, `${key} is not UTF-8 text; save it as UTF-8`, { cause });
  }
  if (source.length <= charactersLimit) return source;
  throw new ShowError(key, `${key} has ${source.length} characters; expected at most ${charactersLimit}`);
}

function makeParser(reading: Reading): Parser {
  return new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!')) reading.fail('it has a document type; leave the line with <!DOCTYPE out');
      },
      onopentag: (name, attributes) => begin(reading, { name: localName(name), attributes }),
      ontext(text) {
        reading.text += text;
      },
      onclosetag(name, isImplied) {
        if (isImplied) reading.fail(`<${name}> is not closed`);
        end(reading);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}

function begin(reading: Reading, element: Element): void {
  const { open, lexemes, fail } = reading;
  const { name, attributes } = element;
  if (open.length === 0 && (name !== 'lexicon' || reading.root !== undefined))
    fail(`<${name}> stands alone; expected one <lexicon> around all`);
  if (open.length === 0) reading.root = element;
  if (name === 'lexeme') lexemes.push({ words: [], sounds: [] });
  if (name === 'phoneme') checkAlphabet(attributes.alphabet ?? reading.root?.attributes.alphabet, fail);
  open.push(element);
  reading.text = '';
}

function checkAlphabet(alphabet: string | undefined, fail: Reading['fail']): void {
  if (alphabet === 'ipa' || alphabet === 'x-sampa') return;
  fail(`the alphabet ${alphabet ?? 'of <phoneme>'} is not known; expected alphabet="ipa" or "x-sampa"`);
}

function end(reading: Reading): void {
  const element = reading.open.pop();
  const lexeme = reading.lexemes.at(-1);
  if (element === undefined || lexeme === undefined) return;
  if (element.name === 'lexeme') checkLexeme(lexeme, reading.fail);
  if (reading.open.at(-1)?.name !== 'lexeme' || !/^(?:grapheme|alias|phoneme)$/.test(element.name)) return;
  const text = reading.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') reading.fail(`<${element.name}> is empty`);
  if (text.length > pronunciationLimit)
    reading.fail(`<${element.name}> has ${text.length} characters; expected at most ${pronunciationLimit}`);
  if (element.name === 'grapheme') lexeme.words.push(text);
  else lexeme.sounds.push({ sound: soundOf(element, text, reading), isPreferred: isPreferred(element) });
}

function soundOf({ name, attributes }: Element, text: string, { root }: Reading): Sound['sound'] {
  if (name === 'alias') return { alias: text };
  const alphabet = attributes.alphabet ?? root?.attributes.alphabet;
  return alphabet === 'ipa' ? { ipa: text } : { xSampa: text };
}

function isPreferred({ attributes }: Element): boolean {
  return attributes.prefer === 'true' || attributes.prefer === '1';
}

function checkLexeme({ words, sounds }: Lexeme, fail: Reading['fail']): void {
  if (words.length === 0) fail('a <lexeme> has no word; expected at least one <grapheme>');
  if (sounds.length === 0) fail(`"${words[0]}" has no pronunciation; expected an <alias> or a <phoneme>`);
}

/** Of several pronunciations the preferred one, else the first; an alias serves where the engine takes no transcription. */
function wordsOf({ words, sounds }: Lexeme): readonly Pronunciation[] {
  const chosen = sounds.find((sound) => sound.isPreferred) ?? sounds[0];
  const alias = sounds.find(({ sound }) => sound.alias !== undefined);
  return words.map((word) => ({ word, ...alias?.sound, ...chosen?.sound }));
}

function languageOf(root: Element | undefined, fail: Reading['fail']): string {
  if (root === undefined) return fail('it is no lexicon; expected <lexicon version="1.0" xml:lang="en">');
  const given = root.attributes['xml:lang'] ?? '';
  try {
    const [language] = /^[A-Za-z]{2,3}(-|$)/.test(given) ? Intl.getCanonicalLocales(given) : [];
    if (language !== undefined) return language;
  } catch {
    // A RangeError is how the standard library says "no such tag"; the error below has a specimen.
  }
  return fail(`xml:lang "${given.slice(0, 40)}" is no language tag; expected one such as en or de-DE`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
