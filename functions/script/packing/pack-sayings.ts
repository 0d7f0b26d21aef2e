import { cutSaying, cutSentences, type Saying } from '../cut-saying.ts';
import { billedCharactersLimit } from '../write-ssml.ts';
import { findBorders } from './border.ts';
import { keepRequests } from './keep-requests.ts';
import { leastShare } from './pack-anew.ts';

/** Longer paragraphs are cut at their sentences, because one could reach over the whole window without a border. */
const longParagraph = Math.floor((1 - leastShare) * billedCharactersLimit);

/**
 * Groups a long work's sayings into nearly full requests: those of an earlier script as far as their words are still the same, so that
 * an edit is spoken with its own request alone. Without one, where a request ends depends on the words around it: behind a paragraph that
 * was put in or taken out the old borders are found again, at the next section at the latest.
 */
export function packSayings(
  sayings: readonly Saying[],
  former: readonly number[] = [],
): readonly (readonly Saying[])[] {
  const pieces = sayings.flatMap((saying) =>
    saying.characters > longParagraph ? cutSentences(saying) : cutSaying(saying),
  );
  const groups = keepRequests(splitByVoice(pieces).map(findBorders), former);
  return groups.map((group) => group.map(({ piece }) => piece));
}

/** A request is said by one voice. */
function splitByVoice(pieces: readonly Saying[]): readonly (readonly Saying[])[] {
  const runs: Saying[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.[0]?.tongue.voice.id === piece.tongue.voice.id) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
