import type { PauseSettings } from '../../script/pauses.ts';
import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import type { ReadingSettings } from '../../script/reading-policy.ts';
import type { Style, Timing } from '../../script/script.ts';

/** What an episode is to its show: https://help.apple.com/itc/podcasts_connect/#/itcb54353390. */
export const episodeTypes = ['full', 'trailer', 'bonus'] as const;

export type EpisodeType = (typeof episodeTypes)[number];

/** What a file says about itself beside its text. A field without a value is absent. */
export type Metadata = {
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601 instant in UTC, as `Date.toISOString` writes it. */
  readonly date?: string;
  readonly description?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** A Polly voice id. */
  readonly voice?: string;
  /** A Polly engine. */
  readonly engine?: string;
  /** Per cent of the voice's usual rate. */
  readonly rate?: number;
  readonly style?: Style;
  readonly image?: string;
  /** The canonical address of the article on the author's own site. */
  readonly url?: string;
  /** The last part of the episode's name, in place of the one made from the key. */
  readonly slug?: string;
  /** ISO 8601 instant in UTC before which the episode is not published. */
  readonly publishAt?: string;
  /** Whole numbers from 1 up, as the author counts seasons and the episodes in them. */
  readonly season?: number;
  readonly episode?: number;
  readonly episodeType?: EpisodeType;
  /** Whether directories warn of this episode, whatever they say of the show. */
  readonly explicit?: boolean;
  /** What of it is read aloud, where its author does not leave that to the show. */
  readonly read?: ReadingSettings;
  /** How words of it are said; of two entries for one word the first one holds. */
  readonly pronounce?: readonly Pronunciation[];
  /** How long it is silent between its parts, where its author does not leave that to the show. */
  readonly pauses?: PauseSettings;
  /** How finely its words are timed. */
  readonly timing?: Timing;
};

type TextField = Exclude<
  keyof Metadata,
  | 'rate'
  | 'style'
  | 'season'
  | 'episode'
  | 'episodeType'
  | 'explicit'
  | 'read'
  | 'pronounce'
  | 'pauses'
  | 'timing'
>;

/** One field as an object to spread, or nothing where there is no value. */
export function given(name: TextField, value: string | undefined): Metadata {
  return value === undefined || value === '' ? {} : { [name]: value };
}
