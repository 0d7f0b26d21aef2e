const vowel = /[AEIOUYÆØŒЫАЕИОУЭЮЯІЇЄΑΕΗΙΟΥΩ]/u;

/** Where letters make syllables as in English, German, Romance languages and those of the North: Slavonic ones begin words with nearly anything. */
const syllabic = /^(?:ca|da|de|en|es|fr|it|nb|nl|no|pt|sv)(?![a-z])/i;

/** No word of so many letters and fewer has other consonants at its beginning; longer ones may be names from anywhere. */
const mostLetters = 4;

const beginning =
  /^(?:[BCDFGHJKLMNPQRSTVWXZ]?|B[HJLR]|BRN|C[HLRZ]|CH[LRT]|D[HJRVWZ]|F[JLNR]|G[HJLNRW]|HJ|JH|K[HJLNRVW]|KHM|L[HJLV]|M[CJ]|N[GHJ]|P[FHJLNRST]|PFL|PH[LR]|QV|RH|S[CFHJKLMNPQRTVWZ]|SC[HLR]|SCH[LMNRTW]|SH[LR]|SK[JLRV]|SP[HJLR]|STR|T[HJRSVWZ]|TCH|THR|TSCH|V[LR]|W[HR]|Z[HLW])(?=[AEIOUYÆØŒ])/;

/** Two consonants that end no word. */
const ending = /(?:[BDKTFC][BDGKFMV]|[GPV][BGKFMV]|[BDGKTFVC]P|S[BDFGLRV]|M[CGKRV]|N[BLMPRV])$/;
const wordEnding = /(?:BB|DD|GG|KK|PP|TT|FF|VV|CC|CK|DG|PF|TM)$/;

/** Whether letters can be no word of a language, so that a voice says them one by one: they lack a vowel, or no syllable begins or ends so. */
export function isSpelled(letters: string, language: string): boolean {
  const plain = letters.normalize('NFD').replace(/\p{M}/gu, '');
  if (!vowel.test(plain)) return true;
  if (!syllabic.test(language) || plain.length > mostLetters) return false;
  if (!/^[A-ZÆØŒ]+$/.test(plain)) return false;
  return isPair.test(plain) || !beginning.test(plain) || (ending.test(plain) && !wordEnding.test(plain));
}

/** `EE. UU.`: the letters of a plural. */
const isPair = /^(.)\1$/;
