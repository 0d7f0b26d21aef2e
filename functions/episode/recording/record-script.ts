import type { Article } from '../../article/article.ts';
import { layOutRecording } from '../../audio/recording/lay-out-recording.ts';
import type { Recording, Span } from '../../audio/recording/recording.ts';
import { type Sound, streamRecording } from '../../audio/recording/stream-recording.ts';
import type { Tags } from '../../audio/tag/write-id3.ts';
import { ConflictError } from '../../cloud/conflict-error.ts';
import type { Store } from '../../cloud/store.ts';
import type { ReportedPlace } from '../../report/read-report.ts';
import { type Script, voiceOf } from '../../script/script.ts';
import { countMissing } from '../../speech/count-missing.ts';
import { digestSound } from '../../speech/digest-sound.ts';
import { keptKey, readKept } from '../../speech/kept-chunk.ts';
import { readAhead } from '../../speech/read-ahead.ts';
import { speakAll } from '../../speech/speak-all.ts';
import type { SpeechEdges } from '../../speech/speak-chunk.ts';
import type { Untimed } from '../../speech/speak-timed.ts';
import { SpeechError } from '../../speech/speech-error.ts';
import { chaptersOf } from '../chapters.ts';
import type { Cue, Episode } from '../episode.ts';
import { episodeKeys } from '../keys.ts';
import { outlineOf } from '../outline.ts';
import { textsOf } from '../texts-of.ts';
import {
  audioFileName,
  fingerprint,
  formerFingerprints,
  type RecordingShape,
  untimedFingerprint,
} from './fingerprint.ts';
import type { Jingles } from './jingles.ts';
import { type LevelPiece, lineUp } from './line-up.ts';
import { timeCues } from './time-cues.ts';

/** The episode's sound, as `episode.json` describes it, and what it took to make. */
export type Recorded = {
  readonly audio: Episode['audio'];
  readonly cues: readonly Cue[];
  readonly fingerprint: string;
  readonly billedCharacters: number;
  /** Requests sent to Polly. */
  readonly requests: number;
  /** Chunks of which something was asked for. */
  readonly spokenChunks: number;
  /** Why, for each chunk whose words were to be timed and could not. */
  readonly untimed: readonly Untimed[];
};

/** Everything that recording touches. */
export type RecordingEdges = SpeechEdges & { readonly site: Store };

const nothingSpoken = { billedCharacters: 0, requests: 0, spokenChunks: 0, untimed: [] } as const;

/** At most 1 MB each: a bucket's delay is hidden, and memory stays small. */
const chunksAhead = 8;

/** What is to be recorded, and where to. */
export type Order = {
  readonly script: Script;
  /** What the script was made of: its headings name the chapters. */
  readonly article: Pick<Article, 'title' | 'blocks' | 'read'>;
  readonly tags: Omit<Tags, 'durationSeconds' | 'chapters'>;
  readonly place: ReportedPlace;
  /** The author's own sounds around it. */
  readonly jingles?: Jingles;
  /** The episode that is there now. */
  readonly present?: Pick<Episode, 'audio' | 'cues' | 'source'> | undefined;
  readonly onSpoken: (done: number) => void;
};

/** Speaks and keeps an episode's MP3, unless the very same one is there already. */
export async function recordScript(order: Order, edges: RecordingEdges): Promise<Recorded> {
  const { script, tags, jingles = {} } = order;
  const shape = { script, tags, outline: outlineOf(order.article.blocks), jingles };
  const present = await findPresent(order, shape, edges);
  if (present !== undefined) return present;
  const spoken = await speakAll(script, edges, order.onSpoken);
  const pieces = lineUp(script, spoken, jingles);
  const texts = textsOf(order.article, script.voice);
  const cuesOf = (timeline: readonly Span[]) => {
    const first = jingles.intro === undefined ? 0 : 1;
    return timeCues(script.chunks, timeline.slice(first), texts);
  };
  const recording = layOutRecording(pieces, tags, (timeline) =>
    chaptersOf({ ...order.article, cues: cuesOf(timeline) }),
  );
  const file = audioFileName(recording.header, pieces);
  await keepRecording(file, recording, { order, pieces, edges });
  const untimed = spoken.flatMap((chunk) => chunk.untimed ?? []);
  return {
    audio: { file, bytes: recording.bytes, durationSeconds: recording.durationSeconds },
    cues: cuesOf(recording.timeline),
    fingerprint: untimed.includes('failed') ? untimedFingerprint(shape) : fingerprint(shape),
    billedCharacters: spoken.reduce((sum, chunk) => sum + chunk.billedCharacters, 0),
    requests: spoken.reduce((sum, chunk) => sum + chunk.requests, 0),
    spokenChunks: spoken.filter((chunk) => chunk.billedCharacters > 0).length,
    untimed,
  };
}

/** The recording that is on the site, where it is the same, or would have to be spoken again only to be as loud or as finely timed as others are. */
async function findPresent(
  { present, place, script }: Order,
  shape: RecordingShape,
  { site, studio }: RecordingEdges,
): Promise<Recorded | undefined> {
  if (present === undefined) return undefined;
  const { audio, cues, source } = present;
  const isSame = source.fingerprint === fingerprint(shape);
  const lesser = [untimedFingerprint(shape), ...formerFingerprints(shape)];
  if (!isSame && !lesser.includes(source.fingerprint)) return undefined;
  if ((await site.describe(episodeKeys(place.show, place.name).audio(audio.file))) === undefined)
    return undefined;
  const { timing: _, ...sound } = script;
  if (!isSame && (await countMissing(sound, studio)).requests === 0) return undefined;
  return { audio, cues, fingerprint: source.fingerprint, ...nothingSpoken };
}

type Joining = {
  readonly order: Order;
  readonly pieces: readonly LevelPiece[];
  readonly edges: RecordingEdges;
};

async function keepRecording(file: string, { header, bytes }: Recording, joining: Joining): Promise<void> {
  const { order, edges } = joining;
  const key = episodeKeys(order.place.show, order.place.name).audio(file);
  if ((await edges.site.describe(key))?.size === bytes) return;
  await edges.site.keepStream(key, streamRecording(header, soundsOf(joining)));
}

/**
 * The chunks come out of the studio a second time, in order: the name and the header needed all of them once.
 * @throws ConflictError where one has other sound now: another article says the same words, and had them spoken at the same time
 */
async function* soundsOf({ order, pieces, edges }: Joining): AsyncGenerator<Sound> {
  const { script, jingles = {} } = order;
  const said = jingles.intro === undefined ? pieces : pieces.slice(1);
  const kept = readAhead(script.chunks.entries(), chunksAhead, async ([index, chunk]) => {
    const voice = voiceOf(script, chunk);
    const key = keptKey(chunk, voice);
    const found = await readKept(chunk, voice, edges);
    if (found === undefined)
      throw new SpeechError(`"${key}" is gone from the studio; expected the sound that was just kept there`);
    if (digestSound(found.frames) !== said[index]?.digest) throw new ConflictError(key);
    return found.frames;
  });
  const levels = pieces.values();
  for await (const frames of inOrder(jingles, kept)) {
    const { gainSteps = 0, pauseSeconds = 0 } = levels.next().value ?? {};
    yield { frames, gainSteps, pauseSeconds };
  }
}

async function* inOrder(
  { intro, outro }: Jingles,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (intro !== undefined) yield intro.frames;
  yield* chunks;
  if (outro !== undefined) yield outro.frames;
}
