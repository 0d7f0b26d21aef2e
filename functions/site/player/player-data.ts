import type { Chapter } from '../../episode/chapters.ts';

/**
 * What a player shows before anything is played: the contents of `player.json` in the episode's folder.
 * Addresses are absolute, so that the file can be read from any page.
 */
export type PlayerData = {
  readonly version: 1;
  readonly title: string;
  /** The show's title and page. */
  readonly show: { readonly title: string; readonly page: string };
  readonly author?: string;
  /** The episode's page, to which shared links lead. */
  readonly page: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly audio: { readonly url: string; readonly durationSeconds: number; readonly bytes: number };
  /** A square picture. */
  readonly cover: string;
  /** WebVTT: a cue for each passage, words inside as time stamps where they are known. */
  readonly transcript: string;
  readonly chapters: readonly Chapter[];
};
