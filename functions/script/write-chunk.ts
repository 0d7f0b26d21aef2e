import type { Saying } from './cut-saying.ts';
import { breakFor } from './pauses.ts';
import { type WrittenWords, writeWords } from './pronunciations/write-words.ts';
import type { Chunk, ChunkPart, Voice } from './script.ts';
import { writeSsml } from './write-ssml.ts';

type Words = WrittenWords & { readonly text: string };
type WrittenPart = Words & Pick<ChunkPart, 'block' | 'breakSeconds'>;

/** One request out of the pieces that it says, all of one voice; `main` is the script's. */
export function writeChunk(pieces: readonly Saying[], main: Voice): Chunk {
  const written = joinPieces(pieces);
  const voice = pieces[0]?.tongue.voice ?? main;
  const parts = written.map(plainPart);
  return {
    ssml: writeSsml(written, voice),
    parts,
    billedCharacters: countBilled(pieces, parts),
    pauseSeconds: pieces.at(-1)?.pauseSeconds ?? 0,
    ...(voice.id === main.id ? {} : { voice }),
  };
}

/** White space at the ends of a part is not said. */
function countBilled(pieces: readonly Saying[], parts: readonly ChunkPart[]): number {
  const characters = pieces.reduce((sum, piece) => sum + piece.characters, 0);
  const lengths = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return characters - lengths + parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** Pieces of one block become one part; between two blocks stands a break. */
function joinPieces(pieces: readonly Saying[]): readonly WrittenPart[] {
  const parts: WrittenPart[] = [];
  let pauseSeconds = 0;
  for (const { block, text, tongue, pauseSeconds: next } of pieces) {
    const last = parts.at(-1);
    const words = { text, ...writeWords(text, tongue.lexicon) };
    if (last?.block === block) parts[parts.length - 1] = append(last, words);
    else parts.push({ block, ...words, breakSeconds: last === undefined ? 0 : breakFor(pauseSeconds) });
    pauseSeconds = next;
  }
  return parts.map((part) => ({
    ...part,
    text: part.text.trim(),
    ssml: part.ssml.trim(),
    said: part.said.trim(),
  }));
}

/** Words are looked for in each piece by itself: so a request is as long as its pieces were measured. */
function append(part: WrittenPart, { text, ssml, said }: Words): WrittenPart {
  return { ...part, text: part.text + text, ssml: part.ssml + ssml, said: part.said + said };
}

function plainPart({ block, text, said, breakSeconds }: WrittenPart): ChunkPart {
  return { block, text, ...(said === text ? {} : { said }), breakSeconds };
}
