/** Where a word begins: in the text of its part, in UTF-16 units, and in the sound of its chunk, in frames and parts of one. */
export type WordStart = { readonly from: number; readonly startFrame: number };

/** The same of a sentence, and of its words where they are known. */
export type SentenceStart = WordStart & { readonly words?: readonly WordStart[] };

/** When a chunk sounds, counted in frames of 24 ms from the start of the recording. */
export type Span = {
  readonly startFrame: number;
  readonly frames: number;
  /** The sentences of each of the chunk's parts; the first of a part begins where the part does, the first of all at 0. */
  readonly sentences: readonly (readonly SentenceStart[])[];
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
