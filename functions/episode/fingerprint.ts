import { createHash } from 'node:crypto';
import type { Tags } from '../audio/write-id3.ts';
import type { Script } from '../script/script.ts';
import { hashSpeech } from '../speech/hash-speech.ts';
import type { Heading } from './outline.ts';

/** Raised when recordings are put together in another way, so that every article is joined anew. */
const version = 2;

/** A hash of all that shapes a recording: equal means that the MP3 there is would come out again. */
export function fingerprint(
  { voice, chunks }: Script,
  tags: Omit<Tags, 'durationSeconds' | 'chapters'>,
  outline: readonly Heading[],
): string {
  const { cover, ...words } = tags;
  const picture = cover === undefined ? null : hash(cover.bytes);
  const spoken = chunks.map((chunk) => [hashSpeech({ voice, ssml: chunk.ssml }), chunk.pauseSeconds]);
  const blocks = chunks.flatMap(({ parts }) => parts.map((part) => part.block));
  const headings = outline.map(({ block, level, title }) => [block, level, title]);
  const shape = [version, Object.entries(words).sort(), picture, spoken, blocks, headings];
  return hash(JSON.stringify(shape)).slice(0, 32);
}

/** The MP3's own name: made from all that its bytes are made of, so that other bytes always have another address. */
export function audioFileName(
  header: Uint8Array,
  sounds: readonly { readonly digest: string; readonly pauseSeconds: number }[],
): string {
  const content = sounds.map(({ digest, pauseSeconds }) => [digest, pauseSeconds]);
  return `audio-${hash(JSON.stringify([hash(header), content])).slice(0, 16)}.mp3`;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
