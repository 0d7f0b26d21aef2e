import type { Element } from '../parse-xml.ts';

/** What a server answers at an address. */
export type Served = { readonly contentType: string; readonly bytes: Uint8Array };

/** A feed as a directory sees it. */
export type CheckedFeed = {
  readonly xml: string;
  /** Where it is served. */
  readonly address: string;
  readonly root: Element;
  readonly channel: Element;
  readonly items: readonly Element[];
  readonly now: Date;
  /** What is served at an address, or nothing. */
  readonly read: (address: string) => Promise<Served | undefined>;
};

/** A rule that a feed keeps or breaks, and where it breaks it. */
export type Rule = {
  readonly rule: string;
  readonly find: (feed: CheckedFeed) => readonly string[] | Promise<readonly string[]>;
};

/** The words, if a condition does not hold. */
export function unless(isKept: boolean, place: string): readonly string[] {
  return isKept ? [] : [place];
}

/** A complete address of the web that has ASCII characters alone. */
export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[!-~]+$/.test(text) && URL.canParse(text);
}
