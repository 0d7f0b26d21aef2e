/** How one word or phrase is said, in place of what the voice would make of it. */
export type Pronunciation = {
  readonly word: string;
  /** Said in its place; beside a transcription only where the engine takes none. */
  readonly alias?: string;
  /** A transcription in the International Phonetic Alphabet. */
  readonly ipa?: string;
  /** The same in X-SAMPA, as lexicon files may have it. */
  readonly xSampa?: string;
  /** Letter by letter. */
  readonly spell?: boolean;
  /** Said as a word of this language: a BCP 47 tag. */
  readonly language?: string;
  /** Whether upper and lower case must be as they are in the word; where it is not given, a word with a capital wants it so. */
  readonly case?: boolean;
};

/** A passage whose author marked its language; every engine takes one around whole sentences. */
export type MarkedPassage = Pronunciation & { readonly isSentence?: boolean };

/** What a lexicon file says, and for which language: a BCP 47 tag. */
export type LexiconFile = { readonly language: string; readonly words: readonly Pronunciation[] };

/** As long as Polly's own lexicons take them: https://docs.aws.amazon.com/polly/latest/dg/limits.html. */
export const pronunciationLimit = 100;
