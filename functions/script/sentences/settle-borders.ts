/**
 * Where Unicode's rules cut on the wrong side of a mark, or not at all: the same pieces, joined, with their borders moved. Between two words
 * without a space an opening mark is taken for a closing one (`降った。「どこへ？」`); French sets a space before its closing one (`? » dit-elle`);
 * and no sentence is let begin with a dash, as dialogue does in Spanish, or with a number.
 */
export function settleBorders(pieces: readonly string[], language: string): readonly string[] {
  const settled: string[] = [];
  let carried = '';
  for (const piece of pieces.flatMap(cutInside)) {
    const whole = carried + piece;
    const closing = settled.length === 0 ? '' : closingAt(whole, language);
    if (closing !== '') settled.push(`${settled.pop() ?? ''}${closing}`);
    const rest = whole.slice(closing.length);
    carried = opening.exec(rest)?.[0] ?? '';
    if (carried.length === rest.length) continue;
    settled.push(rest.slice(0, rest.length - carried.length));
  }
  // Behind the last words it opens nothing: German closes with the same mark.
  return carried === '' ? settled : endWith(settled, carried);
}

function endWith(pieces: readonly string[], end: string): readonly string[] {
  return [...pieces.slice(0, -1), (pieces.at(-1) ?? '') + end];
}

/** What opens something in every language, right behind the end of a sentence. */
const opening = /(?<=[.!?。！？…])[「『“‘（《〈【]{1,4}$/u;

/** A dash of dialogue, or the two commas by which newspapers of the Netherlands open a quotation. */
const dash = /(?<=[.!?…]["”’»)]{0,3}\s{1,8})(?=(?:[—–]|--?)\s?[¿¡"“«]?\p{Lu}|’s \p{Lu}|,,\s?\p{Lu})/u;

/** `They left. 18 people stayed.`: behind a number in front of a small letter Unicode sees no border. A shorter word is rather an abbreviation. */
const number = /(?<=\p{L}{4}[.!?…]["”’»)]{0,3}\s{1,8})(?=\p{N}[\p{N}.,]{0,12}[ -]\p{Ll})/u;

function cutInside(piece: string): readonly string[] {
  return piece.split(dash).flatMap((part) => part.split(number));
}

/** Where German and its neighbours set these marks the other way round. */
const reversed = /^(?:de|da|sv|cs|fi|is)\b/;

function closingAt(piece: string, language: string): string {
  return reversed.test(language) ? '' : (/^»\s*(?=\S)/.exec(piece)?.[0] ?? '');
}
