import type { Article } from '../article/article.ts';
import { layOutRecording } from '../audio/lay-out-recording.ts';
import type { Recording } from '../audio/recording.ts';
import { streamRecording } from '../audio/stream-recording.ts';
import type { Tags } from '../audio/write-id3.ts';
import type { Store } from '../cloud/store.ts';
import type { ReportedPlace } from '../report/read-report.ts';
import type { Script } from '../script/script.ts';
import { readAhead } from '../speech/read-ahead.ts';
import { speakAll } from '../speech/speak-all.ts';
import { readKept, type SpeechEdges } from '../speech/speak-chunk.ts';
import { SpeechError } from '../speech/speech-error.ts';
import { chaptersOf } from './chapters.ts';
import type { Cue, Episode } from './episode.ts';
import { audioFileName, fingerprint } from './fingerprint.ts';
import { episodeKeys } from './keys.ts';
import { outlineOf } from './outline.ts';
import { refineCues } from './refine-cues.ts';
import { textsOf } from './texts-of.ts';
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

/** Everything that recording touches. */
export type RecordingEdges = SpeechEdges & { readonly site: Store };

/** At most 1 MB each: a bucket's delay is hidden, and memory stays small. */
const chunksAhead = 8;

/** What is to be recorded, and where to. */
export type Order = {
  readonly script: Script;
  /** What the script was made of: its headings name the chapters. */
  readonly article: Pick<Article, 'title' | 'blocks' | 'read'>;
  readonly tags: Omit<Tags, 'durationSeconds' | 'chapters'>;
  readonly place: ReportedPlace;
  /** The episode that is there now. */
  readonly present?: Episode | undefined;
  readonly onSpoken: (done: number) => void;
};

/** Speaks and keeps an episode's MP3, unless the very same one is there already. */
export async function recordScript(order: Order, edges: RecordingEdges): Promise<Recorded> {
  const shape = fingerprint(order.script, order.tags, outlineOf(order.article.blocks));
  const keys = episodeKeys(order.place.show, order.place.name);
  const { present } = order;
  if (present?.source.fingerprint === shape && (await edges.site.describe(keys.audio(present.audio.file)))) {
    const cues = await refineCues(present, order, edges);
    return { audio: present.audio, cues, fingerprint: shape, billedCharacters: 0, requests: 0 };
  }
  const spoken = await speakAll(order.script, edges, order.onSpoken);
  const { chunks } = order.script;
  const measures = spoken.map((sound, index) => ({
    ...sound,
    pauseSeconds: chunks[index]?.pauseSeconds ?? 0,
  }));
  const texts = textsOf(order.article, order.script.voice);
  const recording = layOutRecording(measures, order.tags, (timeline) =>
    chaptersOf({ ...order.article, cues: timeCues(chunks, timeline, texts) }),
  );
  const file = audioFileName(recording.header, measures);
  await keepRecording(keys.audio(file), recording, { order, edges });
  return {
    audio: { file, bytes: recording.bytes, durationSeconds: recording.durationSeconds },
    cues: timeCues(chunks, recording.timeline, texts),
    fingerprint: shape,
    billedCharacters: spoken.reduce((sum, chunk) => sum + chunk.billedCharacters, 0),
    requests: spoken.filter((chunk) => chunk.billedCharacters > 0).length,
  };
}

/** The chunks come out of the studio a second time, in order: the name and the header needed all of them once. */
async function keepRecording(
  key: string,
  { header, bytes }: Recording,
  { order, edges }: { readonly order: Order; readonly edges: RecordingEdges },
): Promise<void> {
  const { chunks, voice } = order.script;
  if ((await edges.site.describe(key))?.size === bytes) return;
  const sounds = readAhead(chunks, chunksAhead, async (chunk) => {
    const kept = await readKept(chunk, voice, edges);
    if (kept === undefined) throw new SpeechError('a spoken chunk is gone from the studio again');
    return { frames: kept.frames, pauseSeconds: chunk.pauseSeconds };
  });
  await edges.site.keepStream(key, streamRecording(header, sounds));
}
