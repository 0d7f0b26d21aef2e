import type { FormRule } from './spoken-form.ts';

const dash = '(?:[—―]|--)';

/** What goes on behind a sign: a word, perhaps behind a quotation mark. */
const more = '["\'“‘«(¿¡]?[\\p{L}\\p{N}]';

/**
 * Signs that are heard as pauses or not at all. A pause is a comma or full stop behind the word before: every voice pauses there, and says no sign.
 * Where a mark stands before the sign already, and at the start of a line of dialogue, the text is left as it is.
 */
export const signRules: readonly FormRule[] = [
  { find: `{start}{word} (?:—|―|–|--|-)(?= ${more})(?<!\\p{N} -)`, say: '{word}{comma}', isGlued: true },
  { find: `{start}{word} [—―–](?=${more})(?<!\\p{N} –)`, say: '{word}{comma} ', isGlued: true },
  { find: `{start}{word}[—―–](?= ${more})(?<!\\p{N}–)`, say: '{word}{comma}', isGlued: true },
  { find: `{start}{word}${dash}(?=${more})(?<!\\p{N}--)`, say: '{word}{comma} ', isGlued: true },
  {
    find: '{start}{word} ?(?:…|(?<!\\.)\\.{3,4}(?!\\.))(?= ["“]?\\p{Ll})',
    say: '{word}{comma}',
    isGlued: true,
  },
  { find: '{start}{word}(?:…|\\.{3})(?=\\p{Ll})', say: '{word}{comma} ', isGlued: true },
  {
    find: '{start}{word} ?(?:…|(?<!\\.)\\.{3,4}(?!\\.))(?=["”’»)]*(?:$| ["“‘«(¿¡]?\\p{Lu}))',
    say: '{word}{stop}',
    isGlued: true,
  },
  { find: '{start}{word} \\[(?:…|\\.\\.\\.)\\](?= )', say: '{word}{comma}', isGlued: true },
  { find: `{start}{word} (?:[→⇒➔➜•·|‖■▪►]|->|=>)(?= ${more})`, say: '{word}{comma}', isGlued: true },
  { find: '{start}{word}[™®©℠]', say: '{word}', isGlued: true },
];
