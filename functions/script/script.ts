import type { Omission } from '../article/article.ts';
import type { Lines } from './fill-line.ts';

/** The four engines of Polly, in the order of their prices. */
export const engines = ['standard', 'neural', 'generative', 'long-form'] as const;
export type Engine = (typeof engines)[number];

/** How finely an episode's words are timed: by sentence, which costs nothing, or by word, for which Polly bills as much as for the sound. */
export const timings = ['sentences', 'words'] as const;
export type Timing = (typeof timings)[number];

/** How a voice may read, the usual way first; `news` is a newscaster's. */
export const styles = ['plain', 'news'] as const;
export type Style = (typeof styles)[number];

/** Who speaks, and how. */
export type Voice = {
  readonly id: string;
  readonly engine: Engine;
  /** A BCP 47 tag that the voice speaks, such as `en-US`. */
  readonly language: string;
  /** Per cent of its usual rate; absent means the usual one. */
  readonly rate?: number;
  readonly style?: 'news';
};

/** A paragraph, or the piece of a long one, that a chunk says. */
export type ChunkPart = {
  /** Index into the article's blocks; -1 for the spoken title or intro, -2 for the outro. */
  readonly block: number;
  /** The words alone, for people and for plausibility checks. */
  readonly text: string;
  /** What is heard, where a pronunciation makes it something else. */
  readonly said?: string;
  /** Length of the `<break>` in front of it; 0 for a chunk's first part. */
  readonly breakSeconds: number;
};

/** What one request to Polly says, and the silence that follows it. */
export type Chunk = {
  /** The complete document, `<speak>…</speak>`. */
  readonly ssml: string;
  /** One or more, in the order in which they are said; no two of one block. */
  readonly parts: readonly ChunkPart[];
  /** Characters that Polly bills: the SSML's text without tags, counted in UTF-16 units with escapes (the worst case). */
  readonly billedCharacters: number;
  readonly pauseSeconds: number;
  /** Who says it, where that is not the script's voice: one of the same engine. */
  readonly voice?: Voice;
};

/** How many requests each chunk takes, which are billed alike: for its sound, and for the times of its words. */
export function requestsPerChunk({ timing }: Pick<Script, 'timing'>): number {
  return timing === 'words' ? 2 : 1;
}

/** Who says a chunk of a script. */
export function voiceOf({ voice }: Pick<Script, 'voice'>, chunk: Pick<Chunk, 'voice'>): Voice {
  return chunk.voice ?? voice;
}

/** All that is said of an article, in order, and what is not said of it. */
export type Script = {
  readonly voice: Voice;
  readonly chunks: readonly Chunk[];
  readonly omissions: readonly Omission[];
  /** What the show's intro and outro say of this article; the title alone where there are none. */
  readonly lines?: Lines | undefined;
  /** Absent means by sentence. */
  readonly timing?: Timing;
};
