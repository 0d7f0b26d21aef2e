/** What is said between two moments: a passage of the transcript. */
export type Cue = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly text: string;
  /** Where the transcript says when each word begins; else empty. */
  readonly words: readonly Word[];
};

/** A word of a cue: when it begins, and where it stands in the cue's text. */
export type Word = { readonly startSeconds: number; readonly from: number; readonly to: number };
