import { findPartStarts } from '../audio/find-part-starts.ts';
import { joinRecording } from '../audio/join-recording.ts';
import type { Recording } from '../audio/recording.ts';
import type { Tags } from '../audio/write-id3.ts';
import type { Store } from '../cloud/store.ts';
import type { Script } from '../script/script.ts';
import { speakAll } from '../speech/speak-all.ts';
import type { SpeechEdges } from '../speech/speak-chunk.ts';
import type { Cue, Episode } from './episode.ts';
import { audioFileName, fingerprint } from './fingerprint.ts';
import { episodeKeys } from './keys.ts';
import type { ReportedPlace } from './read-report.ts';
import { timeCues } from './time-cues.ts';

/** The episode's sound, as `episode.json` describes it, and what it took to make. */
export type Recorded = {
  readonly audio: Episode['audio'];
  readonly cues: readonly Cue[];
  readonly fingerprint: string;
  readonly billedCharacters: number;
  /** Requests sent to Polly. */
  readonly requests: number;
};

/** What is to be recorded, and where to. */
export type Order = {
  readonly script: Script;
  readonly tags: Omit<Tags, 'durationSeconds'>;
  readonly place: ReportedPlace;
  /** The episode that is there now. */
  readonly present?: Episode | undefined;
  readonly onSpoken: (done: number) => void;
};

/** Speaks and keeps an episode's MP3, unless the very same one is there already. */
export async function recordScript(
  order: Order,
  edges: SpeechEdges & { readonly site: Store },
): Promise<Recorded> {
  const shape = fingerprint(order.script, order.tags);
  const keys = episodeKeys(order.place.show, order.place.name);
  const { present } = order;
  if (present?.source.fingerprint === shape && (await edges.site.describe(keys.audio(present.audio.file)))) {
    return { audio: present.audio, cues: present.cues, fingerprint: shape, billedCharacters: 0, requests: 0 };
  }
  const spoken = await speakAll(order.script, edges, order.onSpoken);
  const parts = order.script.chunks.map((chunk, index) => {
    const frames = spoken[index]?.frames ?? new Uint8Array();
    return { frames, partStarts: findPartStarts(frames, chunk), pauseSeconds: chunk.pauseSeconds };
  });
  const recording = joinRecording(parts, order.tags);
  const file = audioFileName(recording.bytes);
  await edges.site.keep(keys.audio(file), recording.bytes);
  return {
    audio: describeAudio(file, recording),
    cues: timeCues(order.script.chunks, recording.timeline),
    fingerprint: shape,
    billedCharacters: spoken.reduce((sum, chunk) => sum + chunk.billedCharacters, 0),
    requests: spoken.filter((chunk) => chunk.billedCharacters > 0).length,
  };
}

function describeAudio(file: string, recording: Recording): Episode['audio'] {
  return { file, bytes: recording.bytes.length, durationSeconds: recording.durationSeconds };
}
