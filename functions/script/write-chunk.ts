import type { Saying } from './cut-pieces.ts';
import { breakFor } from './pauses.ts';
import type { Chunk, ChunkPart } from './script.ts';
import { writeSsml } from './write-ssml.ts';

/** One request out of the pieces that it says. */
export function writeChunk(pieces: readonly Saying[]): Chunk {
  const parts = joinPieces(pieces);
  return {
    ssml: writeSsml(parts),
    parts,
    billedCharacters: countBilled(pieces, parts),
    pauseSeconds: pieces.at(-1)?.pauseSeconds ?? 0,
  };
}

/** White space at the ends of a part is not said. */
function countBilled(pieces: readonly Saying[], parts: readonly ChunkPart[]): number {
  const characters = pieces.reduce((sum, piece) => sum + piece.characters, 0);
  const lengths = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return characters - lengths + parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** Pieces of one block become one part; between two blocks stands a break. */
function joinPieces(pieces: readonly Saying[]): readonly ChunkPart[] {
  const parts: ChunkPart[] = [];
  let pauseSeconds = 0;
  for (const { block, text, pauseSeconds: next } of pieces) {
    const last = parts.at(-1);
    if (last?.block === block) parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push({ block, text, breakSeconds: last === undefined ? 0 : breakFor(pauseSeconds) });
    pauseSeconds = next;
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() }));
}
