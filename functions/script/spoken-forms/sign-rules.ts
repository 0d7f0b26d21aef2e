/** A sign behind a word, and what is said for both. */
export type SignRule = { readonly sign: string; readonly say: string };

const dash = '(?:[—―]|--)';

/** What goes on behind a sign: a word, perhaps behind a quotation mark. */
const more = '["\'“‘«(¿¡]?[\\p{L}\\p{N}]';

/**
 * Signs that are heard as pauses or not at all. A pause is a comma or full stop behind the word before: every voice pauses there, and says no sign.
 * Where a mark stands before the sign already, and at the start of a line of dialogue, the text is left as it is.
 */
export const signRules: readonly SignRule[] = [
  { sign: ` (?:—|―|–|--|-)(?= ${more})(?<!\\p{N} -)`, say: '{word}{comma}' },
  { sign: ` [—―–](?=${more})(?<!\\p{N} –)`, say: '{word}{comma} ' },
  { sign: `[—―–](?= ${more})(?<!\\p{N}–)`, say: '{word}{comma}' },
  { sign: `${dash}(?=${more})(?<!\\p{N}--)`, say: '{word}{comma} ' },
  { sign: ' ?(?:…|\\.{3,4}(?!\\.))(?= ["“]?[\\p{Ll}\\p{Lo}])', say: '{word}{comma}' },
  { sign: '(?:…|\\.{3})(?=\\p{Ll})', say: '{word}{comma} ' },
  { sign: ' ?(?:…|\\.{3,4}(?!\\.))(?=["”’»)]{0,3}(?:$| ["“‘«(¿¡]?\\p{Lu}))', say: '{word}{stop}' },
  { sign: ' \\[(?:…|\\.\\.\\.)\\](?= )', say: '{word}{comma}' },
  { sign: ` (?:[→⇒➔➜•·|‖■▪►]|->|=>)(?= ${more})`, say: '{word}{comma}' },
  { sign: '[™®©℠]', say: '{word}' },
];
