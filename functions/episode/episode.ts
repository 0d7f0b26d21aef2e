import type { Block } from '../article/article.ts';
import type { EpisodeType } from '../article/fields/metadata.ts';
import type { Lines } from '../script/fill-line.ts';
import type { ReadingSettings } from '../script/reading-policy.ts';

/**
 * When a sentence is heard. A block's cues follow each other without a gap, in time and in its words; where the sentences of a passage
 * could not be told apart it is one cue.
 */
export type Cue = {
  /** Index into `blocks`; -1 for the spoken title or intro, and -2 for the outro, each of which is one cue. */
  readonly block: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /**
   * Where the sentence begins and ends in what is said of the block (`spokenText`), in UTF-16 units. Both are absent for all of the block:
   * for the title, and in episodes of releases that had a cue a paragraph.
   */
  readonly from?: number;
  readonly to?: number;
  /** When each of its words begins to sound, in order; absent where words are not timed. */
  readonly words?: readonly TimedWord[];
};

/** When a word is heard, and where it begins in what is said of the block. */
export type TimedWord = { readonly startSeconds: number; readonly from: number };

/** Who said an episode, and how. */
export type EpisodeVoice = {
  readonly id: string;
  readonly engine: string;
  readonly language: string;
  /** Per cent of its usual rate, where it is another one. */
  readonly rate?: number;
  readonly style?: 'news';
};

/**
 * A published episode: the contents of `episode.json`, from which feed, pages and players are made.
 * Its JSON Schema is `docs/episode.schema.json`. Addresses are relative to the episode's own folder.
 */
export type Episode = {
  /** The version of this shape; a reader refuses a higher one. */
  readonly version: 1;
  /** The show's folder, such as `main`. */
  readonly show: string;
  /** The episode's folder in the show, such as `2026/my-post`. */
  readonly name: string;
  /** Never changes, whatever happens to title, audio or domain. */
  readonly guid: string;
  readonly title: string;
  readonly author?: string;
  /** ISO 8601 instant in UTC. */
  readonly date: string;
  readonly description: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly url?: string;
  /** The article's picture on the web. */
  readonly image?: string;
  /** The episode's own cover in its folder, `cover-<hash>.jpg`: square, as directories want it. */
  readonly cover?: string;
  readonly season?: number;
  readonly number?: number;
  /** Absent means `full`. */
  readonly type?: EpisodeType;
  /** Absent means what the show says. */
  readonly explicit?: boolean;
  readonly audio: {
    /** The object's name in the episode's folder: `audio-<hash>.mp3`. */
    readonly file: string;
    readonly bytes: number;
    readonly durationSeconds: number;
  };
  /** What of the blocks is said, where it is not the default. */
  readonly read?: ReadingSettings;
  /** What is said before and after the article, where its show says so; the title is said where there is no intro. */
  readonly lines?: Lines;
  readonly voice: EpisodeVoice;
  /** Who says the quotations, where that is another voice of the same engine. */
  readonly quoteVoice?: EpisodeVoice;
  readonly blocks: readonly Block[];
  readonly cues: readonly Cue[];
  readonly source: {
    /** The article's key in the articles bucket. */
    readonly key: string;
    /** Hash of all that shaped the recording: equal means that nothing has to be spoken again. */
    readonly fingerprint: string;
    /** What each request of a long work said, as hashes: an article that takes the episode's place is packed as it was packed. */
    readonly requests?: readonly number[];
  };
};
