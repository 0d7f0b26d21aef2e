/** Who says it: one of the embedded English voices, or a program of the machine for other languages. */
export type VoiceSource =
  | { readonly kind: 'flite'; readonly voice: 'rms' | 'slt' | 'awb' }
  | { readonly kind: 'espeak'; readonly command: string; readonly voice: string };

/** One sentence to be said, in a form that can be sent to a thread. */
export type Saying = {
  readonly source: VoiceSource;
  readonly text: string;
  /** Faster is more than 1. */
  readonly rate: number;
  readonly pitch: number;
  readonly gainDecibels: number;
  readonly sampleRate: number;
  /** The text's words, if it is asked when each of them is said. */
  readonly words?: readonly string[];
};

/** A sound of speech and when it begins, in seconds. */
export type Phone = { readonly name: string; readonly startSeconds: number };

/** A sentence that was said; the times are empty where they were not asked for or are not known. */
export type Said = {
  readonly samples: Float32Array;
  readonly phones: readonly Phone[];
  /** When each of the words begins, in seconds. */
  readonly wordSeconds: readonly number[];
};
