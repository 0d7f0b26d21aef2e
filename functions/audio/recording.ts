/** When a chunk sounds, counted in frames of 24 ms from the start of the recording. */
export type Span = { readonly startFrame: number; readonly frames: number };

/** A finished MP3 and when each chunk of its script sounds, in the script's order. */
export type Recording = {
  readonly bytes: Uint8Array;
  readonly frames: number;
  readonly durationSeconds: number;
  readonly timeline: readonly Span[];
};
