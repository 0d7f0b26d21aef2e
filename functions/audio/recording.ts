/** When a chunk sounds, counted in frames of 24 ms from the start of the recording. */
export type Span = {
  readonly startFrame: number;
  readonly frames: number;
  /** Where each of the chunk's parts begins, in frames from the chunk's first one; the first of them is 0. */
  readonly partStarts: readonly number[];
};

/** All of a recording but the sound itself, so that an MP3 of many hours never has to be in memory. */
export type Recording = {
  /** What stands before the first chunk: the tag and the Info frame. */
  readonly header: Uint8Array;
  /** Frames of sound and silence. */
  readonly frames: number;
  /** Size of the whole MP3. */
  readonly bytes: number;
  readonly durationSeconds: number;
  /** When each chunk of the script sounds, in the script's order. */
  readonly timeline: readonly Span[];
};
