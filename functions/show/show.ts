import type { PauseSettings } from '../script/pauses.ts';
import type { LexiconFile, Pronunciation } from '../script/pronunciations/pronunciation.ts';
import type { ReadingSettings } from '../script/reading-policy.ts';
import type { Style, Timing } from '../script/script.ts';

/** A show's checked settings: the contents of `show.json`. */
export type Show = {
  readonly version: 1;
  /** The show's folder, such as `main`. */
  readonly name: string;
  /** Where its author has the settings, or would have them beside a cover: of two folders of one name this one is the show's. */
  readonly source?: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The owner's address, to which directories send their ownership code. */
  readonly email?: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Whether its author names no language, so that each article's words show its own. */
  readonly guessesLanguage?: boolean;
  readonly category: string;
  readonly subcategory?: string;
  readonly explicit: boolean;
  /** The show's own web site. */
  readonly link?: string;
  readonly copyright?: string;
  /** Episodic shows are heard newest first, serial ones from their first episode; absent means episodic. */
  readonly type?: 'episodic' | 'serial';
  /** Pages where listeners can support the show. */
  readonly funding?: readonly Funding[];
  readonly license?: License;
  /** Who makes the show, in the author's order. */
  readonly persons?: readonly Person[];
  /** Keeps other platforms from taking the feed over; absent means so where there is an e-mail address. */
  readonly locked?: boolean;
  /** How many episodes the main feed holds at most; older ones are in archive pages. Absent means 1,000. */
  readonly feedLimit?: number;
  /** Keeps the show out of Apple's directory. */
  readonly block?: boolean;
  /** No further episodes will come. */
  readonly complete?: boolean;
  /** Where the feed has moved to. */
  readonly newFeed?: string;
  /** Voice and engine for articles that name none. */
  readonly voice?: string;
  readonly engine?: string;
  /** Per cent of the voices' usual rate, and how they read. */
  readonly rate?: number;
  readonly style?: Style;
  /** What of its articles is read aloud, and how. */
  readonly read?: ReadingSettings;
  /** How long it is silent between the parts of its articles. */
  readonly pauses?: PauseSettings;
  /** How finely the words of its articles are timed; absent means by sentence. */
  readonly timing?: Timing;
  /** How words are said in it. */
  readonly pronounce?: readonly Pronunciation[];
  /** The same out of its author's `lexicon.pls`. */
  readonly lexicon?: LexiconFile;
  /** What is said before each article, in place of its title, and after it; fields in braces are filled in. */
  readonly intro?: string;
  readonly outro?: string;
  /** The cover's object name in the show's folder, made from its bytes; absent means a drawn one. */
  readonly cover?: string;
};

/** A page for support: podcast:funding. */
export type Funding = { readonly url: string; readonly text: string };

/** An SPDX identifier, or a name with the address of its text: podcast:license. */
export type License = { readonly name: string; readonly url?: string };

/** podcast:person; role and group are of the Podcast Taxonomy Project, absent means host in cast. */
export type Person = {
  readonly name: string;
  readonly role?: string;
  readonly group?: string;
  readonly image?: string;
  readonly link?: string;
};
