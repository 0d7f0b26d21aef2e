import { fetchText } from '../data/fetch-text.ts';
import type { Cue } from './cue.ts';
import { readVtt } from './read-vtt.ts';

/** Loads an episode's transcript at the first call and remembers it; without cues where it is missing or is none. */
export function createTranscript(address: string, signal: AbortSignal): () => Promise<readonly Cue[]> {
  let cues: Promise<readonly Cue[]> | undefined;
  return () => {
    cues ??= fetchText(address, signal).then((text) => readVtt(text ?? ''));
    return cues;
  };
}
