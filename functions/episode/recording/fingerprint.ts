import { createHash } from 'node:crypto';
import type { Tags } from '../../audio/tag/write-id3.ts';
import { type Script, voiceOf } from '../../script/script.ts';
import { hashSpeech } from '../../speech/hash-speech.ts';
import type { Heading } from '../outline.ts';
import type { Jingles } from './jingles.ts';

/** Raised when recordings are put together in another way, so that every article is joined anew. */
const version = 4;

/** Before, a pause was all put in between two requests, whatever their voice had left there: this much less than is heard. */
const unmeasured = 3;
const leftByVoiceSeconds = 0.35;

/** Before that, recordings were as loud as Polly made them. */
const unlevelled = 2;

/** All that shapes a recording. */
export type RecordingShape = {
  readonly script: Script;
  readonly tags: Omit<Tags, 'durationSeconds' | 'chapters'>;
  readonly outline: readonly Heading[];
  readonly jingles: Jingles;
};

/** A hash of all that shapes a recording: equal means that the MP3 there is would come out again. */
export function fingerprint(shape: RecordingShape): string {
  return hashShape(shape, releaseOf(shape));
}

/** What the same recording has where Polly failed to tell when words are said: with its next narration that is asked for again. */
export function untimedFingerprint(shape: RecordingShape): string {
  return hashShape(shape, [...releaseOf(shape), 'untimed']);
}

/** What the same recording had in former releases: where the studio keeps it no more it stays, since nothing is spoken anew to join it better. */
export function formerFingerprints(shape: RecordingShape): readonly string[] {
  // No former release timed words.
  if (shape.script.timing !== undefined) return [];
  const chunks = shape.script.chunks.map((chunk) => ({
    ...chunk,
    pauseSeconds: Math.max(0, Math.round(1000 * (chunk.pauseSeconds - leftByVoiceSeconds)) / 1000),
  }));
  const former = { ...shape, script: { ...shape.script, chunks } };
  return [hashShape(former, [unmeasured, ...digestsOf(shape)]), hashShape(former, [unlevelled])];
}

function releaseOf(shape: RecordingShape): readonly unknown[] {
  const { timing } = shape.script;
  return [version, ...digestsOf(shape), ...(timing === undefined ? [] : [timing])];
}

function digestsOf({ jingles: { intro, outro } }: RecordingShape): readonly (string | null)[] {
  return [intro?.digest ?? null, outro?.digest ?? null];
}

function hashShape({ script, tags, outline }: RecordingShape, release: readonly unknown[]): string {
  const { chunks } = script;
  const { cover, ...words } = tags;
  const picture = cover === undefined ? null : hash(cover.bytes);
  const spoken = chunks.map((chunk) => [
    hashSpeech({ voice: voiceOf(script, chunk), ssml: chunk.ssml }),
    chunk.pauseSeconds,
  ]);
  const blocks = chunks.flatMap(({ parts }) => parts.map((part) => part.block));
  const headings = outline.map(({ block, level, title }) => [block, level, title]);
  const shape = [...release, Object.entries(words).sort(), picture, spoken, blocks, headings];
  return hash(JSON.stringify(shape)).slice(0, 32);
}

/** What of a sound decides which bytes it becomes. */
type NamedSound = { readonly digest: string; readonly gainSteps: number; readonly pauseSeconds: number };

/** The MP3's own name: made from all that its bytes are made of, so that other bytes always have another address. */
export function audioFileName(header: Uint8Array, sounds: readonly NamedSound[]): string {
  const content = sounds.map(({ digest, gainSteps, pauseSeconds }) => [digest, gainSteps, pauseSeconds]);
  return `audio-${hash(JSON.stringify([hash(header), content])).slice(0, 16)}.mp3`;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
