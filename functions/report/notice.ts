/** What happened to an article, as it happens: the cloud logs it, the laptop draws it. */
export type Notice =
  | { readonly kind: 'begun'; readonly key: string; readonly requests: number; readonly characters: number }
  | { readonly kind: 'spoken'; readonly key: string; readonly done: number; readonly total: number }
  | {
      /** `published` wrote something; `unchanged` found everything as it should be. */
      readonly kind: 'published' | 'unchanged';
      readonly key: string;
      readonly show: string;
      readonly name: string;
      readonly title: string;
      readonly durationSeconds: number;
      /** Characters of the whole script, and those that Polly billed this time. */
      readonly characters: number;
      readonly billedCharacters: number;
      /** Chunks of the whole script, and those that were spoken this time. */
      readonly chunks: number;
      readonly spokenChunks: number;
    }
  | {
      /** A run on an article is over for which Polly billed something, whatever came of it. */
      readonly kind: 'billed';
      readonly key: string;
      readonly characters: number;
      readonly requests: number;
      /** US$, without free tiers. */
      readonly dollars: number;
    }
  | { readonly kind: 'withdrawn' | 'draft'; readonly key: string }
  | {
      /** It waits for an instant, and is not published before. */
      readonly kind: 'scheduled';
      readonly key: string;
      readonly instant: string;
    }
  | {
      readonly kind: 'failed';
      readonly key: string;
      readonly problem: string;
      /** The class of the error, where there was one. */
      readonly class?: string;
    }
  | {
      /** Something of the file is not used, or was probably meant in another way. The article goes its way all the same. */
      readonly kind: 'hint';
      readonly key: string;
      readonly problem: string;
    }
  | {
      /** Nothing was spoken, because a limit would be gone over. */
      readonly kind: 'held';
      readonly key: string;
      readonly problem: string;
      /** What it would newly bill, and what that costs in US$. */
      readonly characters: number;
      readonly dollars: number;
    }
  | { readonly kind: 'show kept'; readonly key: string; readonly show: string }
  | { readonly kind: 'feed written'; readonly show: string; readonly episodes: number };

/** Where notices go. */
export type Notify = (notice: Notice) => void;
