/** The interface's words in one language. What stands in braces is put in by the page. */
export type PagePhrases = {
  readonly skip: string;
  /** With `{name}`, the author's. */
  readonly by: string;
  readonly listen: string;
  readonly subscribe: string;
  readonly transcript: string;
  readonly download: string;
  readonly chapters: string;
  /** "A synthetic voice reads this", which Apple wants to see in words: podcasters.apple.com/support/891. With `{voice}`. */
  readonly voice: string;
  /** With `{host}`, a link to the article's own page. */
  readonly published: string;
  /** With `{show}`. */
  readonly more: string;
  readonly table: string;
  readonly trailer: string;
  readonly bonus: string;
  readonly explicit: string;
  /** With `{number}`, as the next one. */
  readonly season: string;
  readonly episode: string;

  /** Heading and explanation of the snippets for other sites. */
  readonly embed: string;
  readonly embedHere: string;
  readonly embedTemplate: string;
  readonly embedStyle: string;
  readonly embedFrame: string;
  readonly copy: string;
  readonly copied: string;

  readonly shows: string;
  readonly allShows: string;
  readonly noShow: string;
  readonly episodes: string;
  readonly earlier: string;
  readonly noEpisode: string;
  readonly search: string;
  readonly noMatch: string;
  /** Before the buttons of apps, and before the feed's address. */
  readonly openIn: string;
  readonly feedAddress: string;
  readonly support: string;
  readonly people: string;
  readonly license: string;
};
