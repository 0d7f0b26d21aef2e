import { listOrdinals } from '../list-ordinals.ts';
import type { FormRule, LanguageForms } from '../spoken-form.ts';

const king =
  'Ludwig Heinrich Friedrich Karl Carl Otto Wilhelm Rudolf Leopold Maximilian Max Franz Ferdinand Philipp Peter Alexander Nikolaus Napoleon Georg Eduard Jakob Richard Konrad Albert Pius Leo Benedikt Gregor Clemens Urban Innozenz Bonifatius Bonifaz Julius Sixtus Johannes Paul Gustav Christian Harald Haakon Olav Charles Louis Felipe Ramses Ptolemaios Mehmed Iwan';
const queen =
  'Elisabeth Elizabeth Katharina Margrethe Maria Victoria Viktoria Christina Isabella Wilhelmina Beatrix Kleopatra Johanna';
const numbers =
  'Erste Zweite Dritte Vierte Fünfte Sechste Siebte Achte Neunte Zehnte Elfte Zwölfte Dreizehnte Vierzehnte Fünfzehnte Sechzehnte Siebzehnte Achtzehnte Neunzehnte Zwanzigste Einundzwanzigste Zweiundzwanzigste Dreiundzwanzigste';
const bent = numbers.replace(/(?= |$)/g, 'n');

const kings = '(?:{king} )?{king} ';
const queens = '{queen} ';
// `Peter V.` is rather somebody whose name is not to be known.
const notInitial = '(?!(?<!{kingTitle} Peter |{kingTitle} Alexander )(?<={commonName} )[VX]\\.)';
// The full stop is the ordinal's unless a sentence ends there; that of a single letter before a name may be an initial's.
const single = '(?<={kingTitle} {king} [IVX]|{queenTitle} {queen} [IVX])';
const stop = `(?:\\.(?=[,;:)]| [\\p{Ll}(–—]| Gusta[fv]{end})|(?=\\.(?! \\p{Lu}))|(?:(?<=[IVXL]{2})|${single})(?=\\.))`;

// Behind a comma it may stand for somebody before: `der Mann, dem König Karl half`.
const article = (word: string) => `(?<!, )${word}`;

const makeRule = (before: string, list: string): FormRule => ({
  find: `(?<={start}${before})${notInitial}{romans}${stop}`,
  say: `{romans:${list}}`,
  isGlued: true,
});

/** German rulers: the case of their ordinals shows in the words around; where it does not, it is the nominative. */
export const germanRulers = {
  words: {
    ...{ king, queen },
    commonName: `Peter Alexander Richard Eduard Max Albert ${queen}`,
    // Names in -s, -x and -z have no ending of their own.
    kingWithEnding: addEnding(king),
    queenWithEnding: addEnding(queen),
    kingTitle: 'König Kaiser Papst Zar Sultan Pharao Herzog Großherzog Fürst Kurfürst Kronprinz Prinz',
    kingTitleGenitive: 'Königs Kaisers Papstes Zaren Sultans Pharaos Herzogs Großherzogs Fürsten Kurfürsten',
    queenTitle: 'Königin Kaiserin Zarin Herzogin Großherzogin Fürstin Prinzessin Kronprinzessin',
    dativeBefore: 'von unter mit bei nach zu seit aus außer gegenüber',
    accusativeBefore: 'für gegen durch über ohne um',
    genitiveBefore: 'wegen während',
  },
  lists: {
    kingNominative: listOrdinals(numbers, 'der '),
    kingDative: listOrdinals(bent, 'dem '),
    kingAccusative: listOrdinals(bent, 'den '),
    kingGenitive: listOrdinals(bent, 'des '),
    queenNominative: listOrdinals(numbers, 'die '),
    queenDative: listOrdinals(bent, 'der '),
  },
  rules: [
    makeRule(
      `(?:(?:{dativeBefore}|[Vv]om|[Zz]um|[Bb]eim)(?: {kingTitle})?|${article('[Dd]em')} {kingTitle}) ${kings}`,
      'kingDative',
    ),
    makeRule(
      `(?:{accusativeBefore}(?: {kingTitle})?|${article('[Dd]en')} {kingTitle}) ${kings}`,
      'kingAccusative',
    ),
    makeRule(`(?:{genitiveBefore}(?: {kingTitle})?|[Dd]es {kingTitleGenitive}) ${kings}`, 'kingGenitive'),
    makeRule("(?:{king} )?(?:{kingWithEnding}|(?:{king}(?<=[sxz]))') ", 'kingGenitive'),
    makeRule(kings, 'kingNominative'),
    makeRule(
      `(?:(?:{dativeBefore}|{genitiveBefore}|[Zz]ur)(?: {queenTitle})?|${article('[Dd]er')} {queenTitle}) ${queens}`,
      'queenDative',
    ),
    makeRule('{queenWithEnding} ', 'queenDative'),
    makeRule(queens, 'queenNominative'),
  ],
} as const satisfies Pick<LanguageForms, 'words' | 'lists'> & { readonly rules: readonly FormRule[] };

function addEnding(names: string): string {
  const list = names.split(' ').filter((name) => !/[sxz]$/.test(name));
  return list.map((name) => `${name}s`).join(' ');
}
