import { segment } from '../../script/sentences/segment.ts';

/** Characters of a subtitle's line: github.com/Podcastindex-org/podcast-namespace, transcripts.md. */
const lineLength = 32;

/** A text in lines of at most 32 characters, broken at spaces, else between words, else anywhere. */
export function breakLines(text: string, language: string): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.split(' ').flatMap((word) => cutWord(word, language))) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}${piece.glue}${piece.text}`;
    if (joined !== undefined && joined.length <= lineLength) lines[lines.length - 1] = joined;
    else if (piece.text !== '') lines.push(piece.text);
  }
  return lines;
}

/** What stands between two spaces, or a part of it, and what joins it to the piece before it. */
type Piece = { readonly glue: '' | ' '; readonly text: string };

/** Chinese, Japanese and Thai have no spaces: a sentence of theirs is cut between words, an endless address anywhere. */
function cutWord(word: string, language: string): readonly Piece[] {
  if (word.length <= lineLength) return [{ glue: ' ', text: word }];
  const parts = splitWords(word, language).flatMap((part) =>
    part.length <= lineLength ? [part] : Array.from(part),
  );
  return parts.map((text, index) => ({ glue: index === 0 ? ' ' : '', text }));
}

/** Words with the punctuation that follows them, with which no line should begin. */
function splitWords(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const piece of segment(text, 'word', language)) {
    if (words.length === 0 || /^[\p{L}\p{N}]/u.test(piece)) words.push(piece);
    else words[words.length - 1] += piece;
  }
  return words;
}
