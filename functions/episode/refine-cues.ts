import { findSentences } from '../audio/find-sentences.ts';
import { layOutRecording, type Measure } from '../audio/lay-out-recording.ts';
import { frameBytes } from '../audio/mp3-frame.ts';
import type { Chunk } from '../script/script.ts';
import { readAhead } from '../speech/read-ahead.ts';
import { readKept, type SpeechEdges } from '../speech/speak-chunk.ts';
import type { Cue, Episode } from './episode.ts';
import type { Order } from './record-script.ts';
import { textsOf } from './texts-of.ts';
import { timeCues } from './time-cues.ts';

/** At most 1 MB each. */
const chunksAhead = 8;

/**
 * The cues of an episode whose recording stays: where a release made them that had a cue a paragraph, the sentences are found in what the studio
 * keeps of it. Nothing is spoken for that: where something is not kept any more the cues stay as well.
 */
export async function refineCues(
  { cues }: Pick<Episode, 'cues'>,
  { script, article, tags }: Pick<Order, 'script' | 'article' | 'tags'>,
  edges: Pick<SpeechEdges, 'studio'>,
): Promise<readonly Cue[]> {
  if (cues.every(({ block, to }) => block < 0 || to !== undefined)) return cues;
  const { chunks, voice } = script;
  const measures: Measure[] = [];
  const measure = (chunk: Chunk) => measureKept(chunk, voice, edges);
  for await (const measured of readAhead(chunks, chunksAhead, measure)) {
    if (measured === undefined) return cues;
    measures.push(measured);
  }
  return timeCues(chunks, layOutRecording(measures, tags).timeline, textsOf(article, voice));
}

async function measureKept(
  chunk: Chunk,
  voice: Order['script']['voice'],
  edges: Pick<SpeechEdges, 'studio'>,
): Promise<Measure | undefined> {
  const kept = await readKept(chunk, voice, edges);
  if (kept === undefined) return undefined;
  return {
    frames: kept.frames.length / frameBytes,
    sentences: findSentences(kept.frames, chunk, voice.language),
    pauseSeconds: chunk.pauseSeconds,
  };
}
