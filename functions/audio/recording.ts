/** When a chunk sounds, counted in frames of 24 ms from the start of the recording. */
export type Span = {
  readonly startFrame: number;
  readonly frames: number;
  /** Where each of the chunk's parts begins, in frames from the chunk's first one; the first of them is 0. */
  readonly partStarts: readonly number[];
};

/** A finished MP3 and when each chunk of its script sounds, in the script's order. */
export type Recording = {
  readonly bytes: Uint8Array;
  readonly frames: number;
  readonly durationSeconds: number;
  readonly timeline: readonly Span[];
};
