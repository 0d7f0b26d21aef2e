import { concatenate } from '../../audio/frames/concatenate.ts';
import { keepPaid, renewAging } from '../keep-paid.ts';
import type { SpeechEdges, SpokenChunk } from '../speak-chunk.ts';
import { SpeechError } from '../speech-error.ts';
import { readMarks, type SpeechMark } from './read-marks.ts';

/** The sound that marks are of. */
export type SoundOfMarks = Pick<SpokenChunk, 'digest' | 'keptSince'>;

type Answer = { readonly digest: string | undefined; readonly bytes: Uint8Array };

/** Written in front of Polly's own lines, whose types are others. */
const soundLine = /^\{"type":"sound","digest":"([0-9a-f]{64})"\}\n/;

/** Keeps Polly's answer behind a line that says of which sound it is: the same words spoken again take other times. */
export async function keepMarks(
  key: string,
  { digest, bytes }: { readonly digest: string; readonly bytes: Uint8Array },
  edges: SpeechEdges,
): Promise<void> {
  const line = new TextEncoder().encode(`${JSON.stringify({ type: 'sound', digest })}\n`);
  await keepPaid(key, concatenate([line, bytes]), edges);
}

/** The marks of this very sound, as far as the studio has them and they can still be read. */
export async function findKeptMarks(
  key: string,
  { digest, keptSince }: SoundOfMarks,
  edges: SpeechEdges,
): Promise<readonly SpeechMark[] | undefined> {
  // What was spoken a moment ago has none yet.
  const object = keptSince === undefined ? undefined : await edges.studio.read(key);
  if (keptSince === undefined || object === undefined) return undefined;
  const answer = splitAnswer(object.bytes);
  // Former releases did not write down whose marks they are: those that were kept behind the sound are its.
  const isOfSound = answer.digest === undefined ? object.modified >= keptSince : answer.digest === digest;
  const marks = isOfSound ? readWhole(answer.bytes) : undefined;
  if (marks === undefined) return undefined;
  if (answer.digest === undefined) await keepMarks(key, { digest, bytes: answer.bytes }, edges);
  // Marks that are older than their sound would count as missing: they are renewed when it is.
  else if (object.modified < keptSince) await edges.studio.renew(key);
  else await renewAging(key, keptSince, edges);
  return marks;
}

function splitAnswer(bytes: Uint8Array): Answer {
  const [line, digest] = soundLine.exec(new TextDecoder().decode(bytes.subarray(0, 200))) ?? [];
  return { digest, bytes: bytes.subarray(line?.length ?? 0) };
}

/** What cannot be read any more is asked for again. */
function readWhole(bytes: Uint8Array): readonly SpeechMark[] | undefined {
  try {
    return readMarks(bytes);
  } catch (error) {
    if (error instanceof SpeechError) return undefined;
    throw error;
  }
}
