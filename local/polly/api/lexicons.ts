import { readXml, textOf, type XmlElement } from '../ssml/read-xml.ts';
import { AwsError, validationError } from './aws-error.ts';
import { languageNames } from './language-names.ts';

/** Which words are said in place of which. */
export type Lexeme = { readonly graphemes: readonly string[]; readonly alias: string | undefined };

/** A pronunciation lexicon as it was put. */
export type Lexicon = {
  readonly name: string;
  readonly content: string;
  readonly alphabet: string;
  readonly language: string;
  readonly lexemes: readonly Lexeme[];
  readonly modified: Date;
};

/** An account's lexicons. */
export type LexiconShelf = Map<string, Lexicon>;

// https://docs.aws.amazon.com/polly/latest/dg/limits.html
const lexiconsAtMost = 100;
const charactersAtMost = 4000;
const replacementCharactersAtMost = 100;

/** An account without lexicons. */
export function makeLexiconShelf(): LexiconShelf {
  return new Map();
}

/** Puts a lexicon on the shelf, in place of one of the same name. */
export function putLexicon(shelf: LexiconShelf, name: string, content: unknown): void {
  checkName(name);
  if (typeof content !== 'string') {
    throw validationError("Value null at 'content' failed to satisfy constraint: Member must not be null");
  }
  if (content.length > charactersAtMost) {
    throw new AwsError(
      'LexiconSizeExceededException',
      `Lexicon is longer than ${charactersAtMost} characters`,
    );
  }
  if (!shelf.has(name) && shelf.size >= lexiconsAtMost) {
    throw new AwsError('MaxLexiconsNumberExceededException', `There are ${lexiconsAtMost} lexicons already`);
  }
  shelf.set(name, readLexicon(name, content));
}

/** The lexicon of a name. */
export function findLexicon(shelf: LexiconShelf, name: string): Lexicon {
  const lexicon = shelf.get(name);
  if (lexicon === undefined)
    throw new AwsError('LexiconNotFoundException', `Lexicon not found: ${name}`, 404);
  return lexicon;
}

/** What GetLexicon and ListLexicons tell of a lexicon. */
export function describeLexicon(lexicon: Lexicon) {
  return {
    Alphabet: lexicon.alphabet,
    LanguageCode: lexicon.language,
    LastModified: lexicon.modified.getTime() / 1000,
    LexiconArn: `arn:aws:polly:local:000000000000:lexicon/${lexicon.name}`,
    LexemesCount: lexicon.lexemes.length,
    Size: Buffer.byteLength(lexicon.content),
  };
}

function checkName(name: string): void {
  if (/^[0-9A-Za-z]{1,20}$/.test(name)) return;
  throw validationError(
    `Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9A-Za-z]{1,20}`,
  );
}

function readLexicon(name: string, content: string): Lexicon {
  const root = readRoot(content);
  const language = root.attributes['xml:lang'] ?? '';
  if (!Object.hasOwn(languageNames, language)) {
    throw new AwsError('UnsupportedPlsLanguageException', `Unsupported lexicon language: ${language}`);
  }
  const alphabet = root.attributes.alphabet ?? '';
  if (alphabet !== 'ipa' && alphabet !== 'x-sampa') {
    throw new AwsError('UnsupportedPlsAlphabetException', `Unsupported alphabet: ${alphabet}`);
  }
  const lexemes = children(root, 'lexeme').map(readLexeme);
  return { name, content, alphabet, language, lexemes, modified: new Date() };
}

function readRoot(content: string): XmlElement {
  const root = readXml(content);
  if (typeof root === 'string' || root.name !== 'lexicon') {
    throw new AwsError('InvalidLexiconException', 'Invalid lexicon: expected a PLS document');
  }
  return root;
}

function readLexeme(element: XmlElement): Lexeme {
  const [alias] = children(element, 'alias').map(textOf);
  const [phoneme] = children(element, 'phoneme').map(textOf);
  if ((alias ?? phoneme ?? '').length > replacementCharactersAtMost) {
    throw new AwsError(
      'MaxLexemeLengthExceededException',
      `A replacement is longer than ${replacementCharactersAtMost} characters`,
    );
  }
  return { graphemes: children(element, 'grapheme').map(textOf), alias };
}

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => 'name' in child).filter((child) => child.name === name);
}
